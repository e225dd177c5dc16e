import type { MessagePayload } from '../../src/replying/message/payload.ts';
import { type Bot, reply } from '../../src/replying/reply.ts';

/** What comes of a press on a private message. */
export function pressIn(bot: Bot, customId: string, values?: readonly string[]): MessagePayload {
  const said = reply(bot, {
    kind: 'component',
    customId,
    ...(values && { values }),
    onPrivate: true,
    locale: 'en',
  });
  if (said.kind !== 'edit') throw new Error(`${customId} was not answered in place`);
  if (said.outcome.decision === 'stale') throw new Error(`${customId} is stale`);
  return said.payload;
}

export const idsOf = ({ components }: MessagePayload): string[] =>
  components.flatMap((row) => row.components.map(({ custom_id: id }) => id));

/**
 * Presses every control that `follows`, from some on, each menu's every option included; fails when it has seen more
 * than `cap` states.
 */
export function walk(
  bot: Bot,
  start: readonly string[],
  follows: (id: string) => boolean,
  cap: number,
): Map<string, MessagePayload> {
  const seen = new Map<string, MessagePayload>();
  const queue = start.map((id) => ({ id, value: undefined as string | undefined }));
  const known = new Set(start);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const payload = pressIn(bot, next.id, next.value === undefined ? undefined : [next.value]);
    seen.set(keyOf(next.id, next.value), payload);
    if (seen.size > cap) throw new Error(`more than ${cap} states`);
    for (const { components } of payload.components)
      for (const control of components) {
        const { custom_id: id } = control;
        const values = 'options' in control ? control.options.map(({ value }) => value) : [undefined];
        for (const value of follows(id) ? values : [])
          if (!known.has(keyOf(id, value))) {
            known.add(keyOf(id, value));
            queue.push({ id, value });
          }
      }
  }
  return seen;
}

const keyOf = (id: string, value: string | undefined) => (value === undefined ? id : `${id}=${value}`);
