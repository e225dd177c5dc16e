import { PRIVATE } from '../answer/frame.ts';
import { help, question } from '../answer/question.ts';
import { said, send } from '../botReply.ts';
import { messageCommand } from '../commandBody.ts';
import type { Feature } from '../feature.ts';
import { note } from '../message/message.ts';
import { LOOKUP_WORDING } from './wording.ts';

/**
 * Answers somebody's message for whoever uses the command, and for them alone; a button posts the answer for all.
 * What was asked before plays no part: the message may be anybody's, and old.
 */
export const answerThis: Feature = {
  commands: [],
  messageCommands: [messageCommand({ en: 'Answer this', zhCN: '回答这个问题', zhTW: '回答這個問題' })],
  command: (bot, { locale }) => send('private', help(bot, locale)),
  context(bot, { text, locale }) {
    if (text.trim() === '')
      return send('private', said(note(LOOKUP_WORDING[locale].noText), 'none', null, locale, 0));
    return send('private', question(bot, text, locale, [], PRIVATE));
  },
  verbs: [],
  press: () => null,
};
