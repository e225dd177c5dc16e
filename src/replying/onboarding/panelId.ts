import { isLanguage, type Language } from '../../knowledge/text.ts';

/**
 * What a control of the starter panel does: `panel:en:ask`. `team` is its menu, whose values are subjects;
 * `comparisons` and `questions` are the menus below “often confused”, whose values are references; `mute` ends the
 * greetings.
 */
export interface PanelId {
  /** The language in which the control was drawn. */
  readonly language: Language;
  readonly control: Control;
}

const CONTROLS = ['team', 'confused', 'comparisons', 'questions', 'browse', 'ask', 'mute'] as const;
export type Control = (typeof CONTROLS)[number];

export const VERB = 'panel';

export const formatPanelId = (language: Language, control: Control): string =>
  `${VERB}:${language}:${control}`;

/** The inverse of {@link formatPanelId}; null for anything it would not have printed. */
export function parsePanelId(id: string): PanelId | null {
  const [verb, language = '', control, ...rest] = id.split(':');
  const known = CONTROLS.find((one) => one === control);
  return verb === VERB && isLanguage(language) && known && rest.length === 0
    ? { language, control: known }
    : null;
}
