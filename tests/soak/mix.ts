import {
  BOT_ID,
  CHANNEL_ID,
  DIRECT_CHANNELS,
  DM_CHANNEL_ID,
  nextId,
  OTHER_CHANNEL_ID,
  THREAD_ID,
} from '../discord/standin/ids.ts';
import {
  ANN,
  choosing,
  type InteractionPayload,
  MANAGER,
  type MessagePayload,
  message,
  pressing,
  slash,
  subcommand,
  typing,
  type User,
} from '../discord/standin/payloads.ts';
import type { Posted } from '../discord/standin/state.ts';

/** One thing that somebody does. `noise` is a message that is none of the bot's business. */
export type Turn =
  | { readonly kind: 'interaction'; readonly name: string; readonly payload: InteractionPayload }
  | { readonly kind: 'message' | 'noise'; readonly name: string; readonly message: MessagePayload };

const QUESTIONS = [
  'what is the difference between operations and sales',
  '运营和销售有什么区别',
  '營運和業務有什麼不同',
  'wat skils do marketers need',
  '直销适合什么公司',
  'how is sales measured',
  'who won the world cup',
  '今天天气怎么样',
  '分销的缺点',
  'and sales?',
] as const;
const LOCALES = ['en-US', 'zh-CN', 'zh-TW'] as const;
const CHANNELS = [CHANNEL_ID, OTHER_CHANNEL_ID, THREAD_ID, DM_CHANNEL_ID] as const;
const TYPED = ['s', 'op', '运', '業', 'slaes', '', 'what is', '区别'] as const;
/** Answers on which somebody may still press a button. */
const MOST_SHOWN = 100;

export interface Asker {
  /** What happens at this place in the run; the same at each run, but for what is pressed. */
  next(index: number): Turn;
  /** An answer came that has buttons. */
  shown(message: Posted): void;
}

/** A mix as in a busy server, everybody asking once: the pace that one person may keep is another matter. */
export function makeAsker(): Asker {
  const shown: Posted[] = [];
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[], index: number): T =>
    list[index % list.length] as T;

  /** An admin who changes something: what is written while questions are answered. */
  const change = (index: number, where: object) =>
    subcommand('settings', ['answer-channel', index % 40 === 17 ? 'add' : 'remove'], OTHER_CHANNEL_ID, {
      ...where,
      channel: CHANNEL_ID,
      ...MANAGER,
    });

  const press = (index: number, where: object): InteractionPayload | null => {
    const posted = shown.length > 0 ? pick(shown, index) : undefined;
    const controls = (posted?.components ?? []).flatMap(
      ({ components }) =>
        components as readonly { type?: number; custom_id: string; options?: { value: string }[] }[],
    );
    // Deleting is for whoever asked, and a form is no answer.
    // Each third press is a word on the answer, which is counted in the store.
    const word = controls.filter(({ custom_id: id }) => index % 3 === 0 && /^(?:yes|no):/.test(id));
    const others = controls.filter(({ custom_id: id }) => !/^(?:del|panel):/.test(id));
    const useful = word.length > 0 ? word : others;
    if (!posted || useful.length === 0) return null;
    const { custom_id: id, options } = pick(useful, index);
    const value = options && pick(options, index)?.value;
    return value === undefined ? pressing(posted, id, where) : choosing(posted, id, [value], where);
  };

  return {
    next(index) {
      const from: User = { ...ANN, id: nextId(), username: `asker-${index}`, global_name: `asker-${index}` };
      const where = { from, locale: pick(LOCALES, index), channel: pick(CHANNELS, Math.floor(index / 3)) };
      const question = pick(QUESTIONS, Math.floor(index / 7));
      const interaction = (name: string, payload: InteractionPayload): Turn => ({
        kind: 'interaction',
        name,
        payload,
      });
      switch (index % 20) {
        case 0:
        case 1:
        case 2:
          return interaction('/ask', slash('ask', { question }, where));
        case 3:
          return interaction('/compare', slash('compare', { a: 'operations', b: 'sales' }, where));
        case 4:
          return interaction('/define', slash('define', { subject: 'marketing', aspect: 'skills' }, where));
        case 5:
          return interaction('/help', slash('help', {}, where));
        case 6:
          return interaction('/browse', slash('browse', {}, where));
        case 7:
          return interaction('/tour', slash('tour', {}, where));
        case 8:
          return interaction('/choose-model', slash('choose-model', {}, where));
        case 9:
        case 10:
        case 11:
          return interaction('typing', typing('define', { subject: pick(TYPED, index) }, 'subject', where));
        case 12:
          return interaction('typing', typing('ask', { question: question.slice(0, 4) }, 'question', where));
        case 13:
        case 14:
          return {
            kind: 'message',
            name: 'mention',
            // The library sends one message at a time to a channel, and Discord takes one a second: most go elsewhere.
            message: message(`<@${BOT_ID}> ${question}`, {
              ...where,
              ...(index % 60 > 20 && { channel: pick(DIRECT_CHANNELS, Math.floor(index / 20) + 50) }),
            }),
          };
        case 15:
          return {
            kind: 'message',
            name: 'direct',
            message: message(question, { from, channel: pick(DIRECT_CHANNELS, Math.floor(index / 20)) }),
          };
        case 16:
          return { kind: 'noise', name: 'noise', message: message(question, { from, channel: CHANNEL_ID }) };
        case 17:
          return interaction('/settings', change(index, where));
        default: {
          const payload = press(Math.floor(index / 20) * 7 + (index % 20), where);
          return payload ? interaction('press', payload) : interaction('/help', slash('help', {}, where));
        }
      }
    },
    shown(posted) {
      if (posted.components.length === 0) return;
      shown.push(posted);
      if (shown.length > MOST_SHOWN) shown.shift();
    },
  };
}
