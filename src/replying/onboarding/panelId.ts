import { type IdOf, idCodec } from '../message/idCodec.ts';
import { language, word } from '../message/idField.ts';

/**
 * What a control of the starter panel does: `panel:en:ask`, in the language in which it was drawn. `team` is its
 * menu, whose values are subjects; `comparisons`, `questions` and `questions2` are the menus below “often confused”,
 * whose values are references; `mute` ends the greetings.
 */
export const PANEL_ID = idCodec({
  panel: {
    language,
    action: word('team', 'confused', 'comparisons', 'questions', 'questions2', 'browse', 'ask', 'mute'),
  },
});

export type PanelAction = IdOf<typeof PANEL_ID>['action'];
