import { beforeAll, describe, expect, it } from 'vitest';
import type { Loaded } from '../../src/knowledge/load.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { auditPayload } from '../../src/replying/audit.ts';
import { formatCustomId, parseCustomId } from '../../src/replying/customId.ts';
import { type Bot, reply } from '../../src/replying/reply.ts';
import { toldMatcher } from '../fixtures/bot.ts';
import { answerable, loadReal } from './knowledge.ts';

let real: Loaded;
let bot: Bot;
beforeAll(async () => {
  real = await loadReal();
  bot = { knowledge: real.knowledge, matcher: toldMatcher(real.knowledge) };
});

describe('whoever presses every button of every message', () => {
  it('always gets an answer that Discord takes, and never a dead end', () => {
    const start = answerable(real).flatMap((ref) =>
      LANGUAGES.flatMap((language) => formatCustomId({ verb: 'show', language, ref, page: 1 }) ?? []),
    );
    const queue = [...start, ...LANGUAGES.map((language) => `help:${language}`)];
    const seen = new Set(queue);
    const faults: string[] = [];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const said = reply(bot, { kind: 'component', customId: id, onPrivate: true, locale: 'en' });
      if (said.kind !== 'edit') throw new Error(`${id} was not answered in place`);
      const asked = parseCustomId(id);
      if (said.outcome.decision !== (asked?.verb === 'help' ? 'help' : 'answer'))
        faults.push(`${id}: ${said.outcome.decision}`);
      if (said.outcome.language !== asked?.language) faults.push(`${id}: in ${said.outcome.language}`);
      faults.push(...auditPayload(said.payload).map(({ message }) => `${id}: ${message}`));
      const next = said.payload.components.flatMap(({ components }) =>
        components.map(({ custom_id }) => custom_id),
      );
      // Both other languages are always one press away.
      const others = next.filter((other) => parseCustomId(other)?.language !== asked?.language);
      if (others.length !== LANGUAGES.length - 1)
        faults.push(`${id}: offers ${others.length} other languages`);
      if (asked?.verb !== 'help' && next.length < LANGUAGES.length) faults.push(`${id}: leads nowhere`);
      for (const other of next)
        if (!seen.has(other)) {
          seen.add(other);
          queue.push(other);
        }
    }
    expect(faults).toEqual([]);
    // Every written answer in every language was shown, with both its language buttons.
    expect(seen.size).toBeGreaterThan(2 * LANGUAGES.length * real.knowledge.entries.size);
  }, 60_000);

  it('can reach every written answer from help alone, in every language', () => {
    for (const language of LANGUAGES) {
      const queue = [`help:${language}`];
      const seen = new Set(queue);
      for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
        const said = reply(bot, { kind: 'component', customId: id, onPrivate: true, locale: 'en' });
        if (said.kind !== 'edit') throw new Error(id);
        for (const { components } of said.payload.components)
          for (const { custom_id } of components)
            if (!seen.has(custom_id) && parseCustomId(custom_id)?.language === language) {
              seen.add(custom_id);
              queue.push(custom_id);
            }
      }
      const missed = [...real.knowledge.entries.keys()].filter((ref) => !seen.has(`show:${language}:${ref}`));
      expect(missed).toEqual([]);
    }
  }, 60_000);
});
