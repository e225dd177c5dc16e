import { isAnswerable } from '../../answering/answer.ts';
import { type Bot, type BotReply, pressed, type Said, said, send } from '../botReply.ts';
import { note } from '../message/message.ts';
import type { MessagePayload } from '../message/payload.ts';
import type { ComponentRequest } from '../request.ts';
import { ANSWER_ID, type AnswerAction } from './answerId.ts';
import { comparedWith } from './comparable.ts';
import { renderCompareWith } from './compareWith.ts';
import { CONTROLS } from './controlWording.ts';
import { PRIVATE, publicFor } from './frame.ts';
import { renderMenu } from './menu/renderMenu.ts';
import { renderSources } from './menu/renderSources.ts';
import { help, show } from './question.ts';

/**
 * What a press under an answer leads to. On a private message most of it takes the message's place; on a public
 * one, which may be anybody's, it is answered privately.
 */
export function press(bot: Bot, request: ComponentRequest): BotReply | null {
  const { customId, onPrivate, values = [], userId } = request;
  const action = ANSWER_ID.parse(customId);
  if (!action) return null;
  switch (action.verb) {
    case 'del':
      return remove(action.userId, request);
    case 'yes':
    case 'no':
      return isAnswerable(bot.knowledge, action.ref) ? send('private', thanks(action)) : null;
    case 'post':
      return send('public', show(bot, action.ref, action.language, 1, 1, publicFor(userId)));
    case 'help':
      return pressed(onPrivate, help(bot, action.language));
    case 'menu':
      return aside(bot, request, action, renderMenu(bot.knowledge, action.ref, action.language, !onPrivate));
    case 'sources':
      return aside(bot, request, action, renderSources(bot.knowledge, action.ref, action.language));
    case 'with': {
      const menu = renderCompareWith(bot.knowledge, action.ref, action.language, action.page);
      return pressed(onPrivate, said(menu, 'browse', null, action.language, 1));
    }
    case 'pick': {
      const ref = comparedWith(bot.knowledge, action.ref, values);
      return ref && pressed(onPrivate, show(bot, ref, action.language, 1, 1, PRIVATE));
    }
    case 'show':
      return pressed(onPrivate, show(bot, action.ref, action.language, action.page, 1, PRIVATE));
    case 'lang':
      return pressed(onPrivate, show(bot, action.ref, action.language, 1, 1, PRIVATE));
  }
}

/** Something about an answer, beside it; where the answer is gone, what is near it. */
function aside(
  bot: Bot,
  { onPrivate }: ComponentRequest,
  { ref, language }: Extract<AnswerAction, { verb: 'menu' | 'sources' }>,
  drawn: MessagePayload | null,
): BotReply {
  return pressed(
    onPrivate,
    drawn ? said(drawn, 'browse', null, language, 1) : show(bot, ref, language, 1, 1, PRIVATE),
  );
}

/** Only whoever asked, or keeps order there, may take an answer away. */
function remove(asker: string, { userId, mayModerate, locale }: ComponentRequest): BotReply {
  if (userId === asker || mayModerate) return { kind: 'delete' };
  return send('private', said(note(CONTROLS[locale].mayNotDelete), 'refused', null, locale, 1));
}

function thanks({ verb, ref, language }: Extract<AnswerAction, { verb: 'yes' | 'no' }>): Said {
  const helpful = verb === 'yes';
  const words = CONTROLS[language];
  const thanked = note(helpful ? words.thanks : words.thanksNot);
  return { ...said(thanked, 'feedback', null, language, 1), feedback: { ref, helpful } };
}
