import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type AnswerRef, parseRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { example, scope } from '../answer/scope.ts';
import { idButton, languageButtons } from '../message/buttons.ts';
import { LIMITS, shorten } from '../message/limits.ts';
import { stringMenu } from '../message/menus.ts';
import { message } from '../message/message.ts';
import type { Control, MessagePayload } from '../message/payload.ts';
import { teamMenu } from '../tour/renderTour.ts';
import { PANEL_ID, type PanelAction } from './panelId.ts';
import { ONBOARDING_WORDING } from './wording.ts';

/** The form's one field. */
export const QUESTION_FIELD = 'question';
/** Longer questions are stories; see the matcher. */
const QUESTION_LENGTH = 300;

/** The starter panel, which stands in a channel for everybody. */
export function renderPanel(knowledge: Knowledge, language: Language): MessagePayload {
  const words = ONBOARDING_WORDING[language];
  const text = [`### ${words.title}`, words.intro(scope(knowledge, language)), `-# ${words.privacy}`];
  return message(text.join('\n'), starters(knowledge, language));
}

/** A few words for one new member, with the same controls. The mention pings nobody: the payload forbids it. */
export function renderGreeting(knowledge: Knowledge, language: Language, userId: string): MessagePayload {
  const words = ONBOARDING_WORDING[language];
  const [menu = [], buttons = []] = starters(knowledge, language);
  const mute = idButton(idOf(language, 'mute'), `🔕 ${words.mute}`);
  return message(words.greeting(`<@${userId}>`), [menu, [...buttons, mute]]);
}

function starters(knowledge: Knowledge, language: Language): (Control | null)[][] {
  const words = ONBOARDING_WORDING[language];
  const confused = comparisonsIn(knowledge).length + questionsIn(knowledge).length > 0;
  const menu = teamMenu(knowledge, language, idOf(language, 'team'), words.team);
  return [
    [menu],
    [
      ...(confused ? [idButton(idOf(language, 'confused'), words.confused)] : []),
      idButton(idOf(language, 'browse'), words.browse),
      idButton(idOf(language, 'ask'), words.ask),
    ],
  ];
}

/**
 * The written comparisons in a menu, the standing questions in one or two; a menu holds twenty-five. Not the glossary,
 * which browsing has.
 */
export function renderConfused(knowledge: Knowledge, language: Language): MessagePayload {
  const words = ONBOARDING_WORDING[language];
  const options = (refs: readonly AnswerRef[]) =>
    refs.flatMap((ref) => {
      const entry = knowledge.entries.get(ref);
      if (!entry || ref.length > LIMITS.selectValue) return [];
      return [{ label: entry.title[language], value: ref, description: entry.point[language] }];
    });
  const questions = options(questionsIn(knowledge));
  return message(`### ${words.confused}\n${words.confusedIntro}`, [
    [stringMenu(idOf(language, 'comparisons'), words.comparisons, options(comparisonsIn(knowledge)))],
    [
      stringMenu(idOf(language, 'questions'), words.questions, questions.slice(0, LIMITS.selectOptions)),
      stringMenu(idOf(language, 'questions2'), words.moreQuestions, questions.slice(LIMITS.selectOptions)),
    ],
    [
      idButton(idOf(language, 'browse'), words.browse),
      idButton(idOf(language, 'ask'), words.ask),
      ...languageButtons(language, (other) => idOf(other, 'confused')),
    ],
  ]);
}

/** One text field; null where no form can hold the id. */
export function questionForm(
  knowledge: Knowledge,
  language: Language,
): APIModalInteractionResponseCallbackData | null {
  const id = idOf(language, 'ask');
  if (id === null) return null;
  const words = ONBOARDING_WORDING[language];
  return {
    custom_id: id,
    title: words.formTitle,
    components: [
      {
        type: ComponentType.Label,
        label: words.formLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Short,
          required: true,
          max_length: QUESTION_LENGTH,
          placeholder: shorten(words.formHint(example(knowledge, language)), LIMITS.inputPlaceholder),
        },
      },
    ],
  };
}

const idOf = (language: Language, action: PanelAction): string | null =>
  PANEL_ID.print({ verb: 'panel', language, action });

/** Written comparisons as a whole, in the order of their files. */
const comparisonsIn = ({ entries }: Knowledge): AnswerRef[] =>
  [...entries.keys()].filter((ref) => {
    const parsed = parseRef(ref);
    return parsed?.kind === 'subjects' && parsed.subjects.length > 1 && parsed.aspect === undefined;
  });

const questionsIn = ({ entries }: Knowledge): AnswerRef[] =>
  [...entries.values()].flatMap(({ ref, glossary }) =>
    parseRef(ref)?.kind === 'faq' && !glossary ? [ref] : [],
  );
