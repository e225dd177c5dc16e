import { expect, it } from 'vitest';
import { isAnswerable } from '../../src/answering/answer.ts';
import { reply } from '../../src/replying/reply.ts';
import { realBot } from '../discord/harness.ts';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

it.each(NAMES)('%s, which every object has, is no reference, no command and no button', async (name) => {
  const bot = await realBot();
  const asked = { locale: 'en', userId: '900000000000000007' } as const;
  for (const request of [
    { kind: 'command', name, options: {} },
    { kind: 'command', name: 'define', options: { subject: name, aspect: name } },
    { kind: 'command', name: 'compare', options: { a: name, b: name } },
    { kind: 'autocomplete', name, option: name, typed: name, options: {} },
    { kind: 'component', customId: `show:en:${name}`, onPrivate: false },
    { kind: 'component', customId: `${name}:en:sales`, onPrivate: false },
    { kind: 'message', text: name, recent: [] },
  ] as const) {
    const answer = reply(bot, { ...asked, ...request });
    if (answer.kind !== 'send') expect(answer).toEqual({ kind: 'choices', choices: [] });
    // What is taken for a slip of the pen, as any odd word may be, is at least a thing that there is.
    else if (answer.outcome.ref !== null) expect(isAnswerable(bot.knowledge, answer.outcome.ref)).toBe(true);
    if (request.kind === 'component') expect(answer).toMatchObject({ outcome: { decision: 'stale' } });
  }
});
