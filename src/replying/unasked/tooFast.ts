import type { Language } from '../../knowledge/text.ts';
import { CONTROLS } from '../answer/controlWording.ts';
import { renderNote } from '../answer/render.ts';
import { type BotReply, said, send } from '../botReply.ts';

/** A kind word to somebody who asks faster than they can read. */
export const tooFast = (language: Language): BotReply =>
  send('private', said(renderNote(CONTROLS[language].slowDown), 'refused', null, language, 1));
