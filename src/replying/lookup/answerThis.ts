import { PRIVATE } from '../answer/frame.ts';
import { question } from '../answer/question.ts';
import { said, send } from '../botReply.ts';
import { messageCommand } from '../commandBody.ts';
import type { MessageCommand } from '../feature.ts';
import { note } from '../message/message.ts';
import { LOOKUP_WORDING } from './wording.ts';

/**
 * Answers somebody's message for whoever uses the command, and for them alone; a button posts the answer for all.
 * What was asked before plays no part: the message may be anybody's, and old.
 */
export const answerThis: MessageCommand = {
  body: messageCommand({ en: 'Answer this', 'zh-Hans': '回答这个问题', 'zh-Hant': '回答這個問題' }),
  run(bot, { text, locale }) {
    if (text.trim() === '')
      return send('private', said(note(LOOKUP_WORDING[locale].noText), 'none', null, locale, 0));
    return send('private', question(bot, text, locale, [], PRIVATE));
  },
};
