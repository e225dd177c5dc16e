import { canonicalRef } from '../../knowledge/ref.ts';
import type { Language } from '../../knowledge/text.ts';
import { DEFAULT_SETTINGS } from '../../settings/serverSettings.ts';
import { question, show } from '../answer/question.ts';
import { type Bot, type BotReply, pressed, type Said, said, send } from '../botReply.ts';
import { renderShelves } from '../browse/renderBrowse.ts';
import type { Feature } from '../feature.ts';
import { idButton, withBack } from '../message/buttons.ts';
import { message } from '../message/message.ts';
import type { ComponentRequest } from '../request.ts';
import { startTour } from '../tour/tour.ts';
import { PANEL_ID, type PanelAction } from './panelId.ts';
import { QUESTION_FIELD, questionForm, renderConfused } from './renderPanel.ts';
import { ONBOARDING_WORDING } from './wording.ts';

/**
 * What the starter panel and the greetings lead to; the shell posts them. All replies are private. The panel stands
 * there for everybody, so the first reply is in its reader's language; what is pressed there keeps its own.
 */
export const onboarding: Feature = {
  verbs: PANEL_ID.verbs,
  press(bot, request) {
    const at = PANEL_ID.parse(request.customId);
    if (!at) return null;
    const language = request.onPrivate ? at.language : request.locale;
    return follow(bot, request, at.action, language);
  },
  submit(bot, { customId, fields, onPrivate, locale }) {
    const at = PANEL_ID.parse(customId);
    if (at?.action !== 'ask') return null;
    const language = onPrivate ? at.language : locale;
    return send('private', question(bot, fields[QUESTION_FIELD] ?? '', language, []));
  },
};

function follow(
  bot: Bot,
  { onPrivate, values, mayManage, settings }: ComponentRequest,
  action: PanelAction,
  language: Language,
): BotReply | null {
  const { knowledge } = bot;
  const [chosen = ''] = values ?? [];
  const here = (some: Said | null) => some && pressed(onPrivate, some);
  switch (action) {
    case 'team':
      return here(startTour(bot, chosen, language));
    case 'confused':
      return here(said(renderConfused(knowledge, language), 'browse', null, language, 1));
    case 'comparisons':
    case 'questions':
    case 'questions2':
      return here(answerIn(bot, chosen, language));
    case 'browse':
      return here(said(renderShelves(knowledge, language, 1), 'browse', null, language, 1));
    case 'ask': {
      const modal = questionForm(knowledge, language);
      return modal && { kind: 'modal', modal };
    }
    case 'mute': {
      const words = ONBOARDING_WORDING[language];
      if (!mayManage)
        return send('private', said(message(words.muteRefused, []), 'refused', null, language, 1));
      const quiet = { ...(settings ?? DEFAULT_SETTINGS), greet: false };
      return send('private', {
        ...said(message(words.muted, []), 'settings', null, language, 1),
        save: quiet,
      });
    }
  }
}

/** An answer chosen from the lists, with the way back to them. */
function answerIn(bot: Bot, chosen: string, language: Language): Said | null {
  const ref = canonicalRef(chosen);
  if (!ref) return null;
  const answer = show(bot, ref, language, 1, 1);
  const back = idButton(
    PANEL_ID.print({ verb: 'panel', language, action: 'confused' }),
    `◀ ${ONBOARDING_WORDING[language].backToConfused}`,
  );
  return { ...answer, payload: withBack(answer.payload, back) };
}
