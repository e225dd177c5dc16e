import type { Language, Text } from '../../knowledge/text.ts';
import { type BotReply, said, send } from '../botReply.ts';
import { note } from '../message/message.ts';

export const SLOW_DOWN: Text = {
  'zh-Hans': '问得有点快，我先歇几秒，马上回来。',
  'zh-Hant': '問得有點快，我先休息幾秒，馬上回來。',
  en: 'That was a lot at once. Give me a few seconds and I’ll be back.',
};

/** A kind word to somebody who asks faster than they can read. */
export const tooFast = (language: Language): BotReply =>
  send('private', said(note(SLOW_DOWN[language]), 'refused', null, language, 1));
