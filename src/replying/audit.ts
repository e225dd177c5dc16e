import { answer } from '../answering/answer.ts';
import type { Knowledge, Place } from '../knowledge/knowledge.ts';
import type { Problem, ProblemCode, Severity } from '../knowledge/problem.ts';
import { type AnswerRef, subjectsRef } from '../knowledge/ref.ts';
import { LANGUAGES, type Language } from '../knowledge/text.ts';
import { ANSWER_ID } from './answer/answerId.ts';
import { renderMenu } from './answer/menu/renderMenu.ts';
import { renderSources } from './answer/menu/renderSources.ts';
import { citationText, sourceNote } from './answer/plain.ts';
import { renderAnswer } from './answer/render.ts';
import { LAST_PAGE } from './message/idField.ts';
import { LIMITS } from './message/limits.ts';
import type { Control, MessagePayload } from './message/payload.ts';

/** A breach of the rendering law: what is wrong, and how to mend it. */
export interface Breach {
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
}

/**
 * Renders every written answer, every subject beside every other, and all their pages, in every language, and
 * reports where Discord would refuse the message or the reader would miss a part of it.
 * `locate` tells where a place stands in its file.
 */
export function auditRendering(
  knowledge: Knowledge,
  locate: (place: Place) => { readonly line: number; readonly column: number },
): Problem[] {
  const problems: Problem[] = [];
  const report = (place: Place, breach: Breach, severity: Severity = 'error') =>
    problems.push({ file: place.file, ...locate(place), severity, ...breach });

  for (const { ref, place, title } of knowledge.entries.values()) {
    for (const breach of auditAnswer(knowledge, ref)) report(place, breach);
    for (const language of LANGUAGES)
      if (title[language].length > LIMITS.buttonLabel)
        report(
          { file: place.file, path: [...place.path, 'title'] },
          {
            code: 'title-too-long',
            message: `the ${language} title has ${title[language].length} characters`,
            hint: `a button holds ${LIMITS.buttonLabel} and shows the rest as …`,
          },
          'warning',
        );
  }
  const ids = [...knowledge.subjects.keys()];
  for (const [index, a] of ids.entries())
    for (const b of ids.slice(index + 1)) {
      const ref = subjectsRef([a, b]);
      const place = knowledge.subjects.get(a)?.place;
      if (!place || knowledge.entries.has(ref)) continue;
      for (const breach of auditAnswer(knowledge, ref)) report(place, breach);
    }
  return problems;
}

/** What is wrong with one answer's messages, over all pages and languages; once for each fault. */
export function auditAnswer(knowledge: Knowledge, ref: AnswerRef): Breach[] {
  const found = answer(knowledge, ref);
  if (found.kind !== 'answer') return [];
  const breaches = new Map<string, Breach>();
  const add = (breach: Breach) => void breaches.set(`${breach.code} ${breach.message}`, breach);
  for (const language of LANGUAGES) {
    const pageId = (page: number) => ANSWER_ID.print({ verb: 'show', language, ref, page });
    if (pageId(LAST_PAGE) === null)
      add({
        code: 'reference-too-long',
        message: `no button can hold the reference ${ref}`,
        hint: `shorten it: a button’s id has ${LIMITS.customId} characters`,
      });
    const listed = renderSources(knowledge, ref, language)?.content ?? '';
    if (!found.answer.sources.every((one) => listed.includes(citationText(knowledge, one, language))))
      add(inLanguage(CUT_OFF, ref, language));
    const menu = renderMenu(knowledge, ref, language, false);
    for (const breach of menu ? auditPayload(menu) : []) add(inLanguage(breach, ref, language));
    const footer = sourceNote(found.answer, language);
    for (let page = 1; page <= LAST_PAGE; page++) {
      const payload = renderAnswer(knowledge, found.answer, language, page);
      for (const breach of auditPayload(payload)) add(inLanguage(breach, ref, language));
      if (!payload.content.includes(footer)) add(inLanguage(CUT_OFF, ref, language));
      const turns = payload.components.some(({ components }) =>
        components.some(({ custom_id }) => custom_id === pageId(page + 1)),
      );
      // A page beyond the last is drawn as the last; no button leads to one that an id cannot name.
      const further = () => renderAnswer(knowledge, found.answer, language, page + 1);
      if (page === LAST_PAGE && further().content !== payload.content)
        add(inLanguage(TOO_MANY_PAGES, ref, language));
      if (!turns) break;
    }
  }
  return [...breaches.values()];
}

/** What Discord would refuse in a message. */
export function auditPayload(payload: MessagePayload): Breach[] {
  const breaches: Breach[] = [];
  const tooMany = (what: string, count: number, most: number) => {
    if (count > most)
      breaches.push({
        code: 'over-limit',
        message: `${count} ${what}`,
        hint: `Discord takes at most ${most}`,
      });
  };
  const { content, components } = payload;
  tooMany('characters', content.length, LIMITS.content);
  tooMany('rows of buttons', components.length, LIMITS.rows);
  if (content.trim() === '')
    breaches.push({ code: 'empty-message', message: 'nothing is said', hint: 'write the text' });
  const seen = new Set<string>();
  for (const { components: controls } of components) {
    const menus = controls.filter((control) => 'placeholder' in control).length;
    tooMany('controls in a row', controls.length, menus > 0 ? 1 : LIMITS.buttonsPerRow);
    if (controls.length === 0)
      breaches.push({ code: 'empty-message', message: 'a row without buttons', hint: 'leave it out' });
    for (const control of controls) {
      const { custom_id } = control;
      const label = labelOf(control);
      if ('options' in control) tooMany('options in a menu', control.options.length, LIMITS.selectOptions);
      tooMany(
        `characters in the button “${label}”`,
        label.length,
        'placeholder' in control ? LIMITS.selectPlaceholder : LIMITS.buttonLabel,
      );
      tooMany(`characters in the button id ${custom_id}`, custom_id.length, LIMITS.customId);
      if (label.trim() === '')
        breaches.push({
          code: 'empty-message',
          message: 'a button without a label',
          hint: 'write the title',
        });
      if (seen.has(custom_id))
        breaches.push({
          code: 'double-button',
          message: `two buttons with the id ${custom_id}`,
          hint: 'remove one',
        });
      seen.add(custom_id);
    }
  }
  return breaches;
}

const labelOf = (control: Control): string =>
  ('placeholder' in control ? control.placeholder : 'label' in control ? control.label : undefined) ?? '';

const CUT_OFF: Breach = {
  code: 'over-limit',
  message: 'the message is cut off',
  hint: 'shorten the title, or cite fewer sources',
};

const TOO_MANY_PAGES: Breach = {
  code: 'over-limit',
  message: `more than ${LAST_PAGE} pages`,
  hint: 'shorten it',
};

const inLanguage = ({ code, message, hint }: Breach, ref: AnswerRef, language: Language): Breach => ({
  code,
  message: `${ref} in ${language}: ${message}`,
  hint,
});
