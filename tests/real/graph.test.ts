import { beforeAll, describe, expect, it } from 'vitest';
import type { Loaded } from '../../src/knowledge/building/load.ts';
import { parseRef } from '../../src/knowledge/ref.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/text.ts';
import { ANSWER_ID } from '../../src/replying/answer/answerId.ts';
import { auditPayload } from '../../src/replying/audit.ts';
import type { MessagePayload } from '../../src/replying/message/payload.ts';
import { type Bot, type BotReply, reply } from '../../src/replying/reply.ts';
import { toldMatcher } from '../fixtures/bot.ts';
import { answerable, loadReal } from './knowledge.ts';

let real: Loaded;
let bot: Bot;
beforeAll(async () => {
  real = await loadReal();
  bot = { knowledge: real.knowledge, matcher: toldMatcher(real.knowledge) };
});

/** A press on a button, or a choice in a menu. */
interface Press {
  readonly id: string;
  readonly value?: string;
}
const keyOf = ({ id, value }: Press): string => (value === undefined ? id : `${id} → ${value}`);
const press = ({ id, value }: Press): BotReply =>
  reply(bot, {
    kind: 'component',
    customId: id,
    ...(value !== undefined && { values: [value] }),
    onPrivate: true,
    locale: 'en',
  });

/** Everything that can be done with a message. */
const pressesIn = ({ components }: MessagePayload): Press[] =>
  components.flatMap((row) =>
    row.components.flatMap((control): Press[] =>
      'options' in control
        ? control.options.map(({ value }) => ({ id: control.custom_id, value }))
        : [{ id: control.custom_id }],
    ),
  );

const verbOf = ({ id }: Press): string => id.split(':')[0] ?? '';
const languageOf = ({ id }: Press): string => id.split(':')[1] ?? '';
/** What is said to all, or briefly to one, and leads no further. */
const ENDS = new Set(['yes', 'no', 'post']);
/** The menus of what to compare with lead to thousands of comparisons, all made alike: shown, not walked on from. */
function walksOn(said: BotReply): boolean {
  const ref = 'outcome' in said ? said.outcome.ref : null;
  const parsed = ref === null ? null : parseRef(ref);
  const made = ref !== null && !real.knowledge.entries.has(ref);
  return !(made && parsed?.kind === 'subjects' && parsed.subjects.length > 2);
}

/** Presses everything from some beginnings on; tells of each press what it led to. */
function walk(
  starts: readonly Press[],
  visit: (press: Press, said: BotReply) => void,
  follow: (press: Press) => boolean = () => true,
): Set<string> {
  const queue = [...starts];
  const seen = new Set(queue.map(keyOf));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const said = press(next);
    visit(next, said);
    if (!('payload' in said) || ENDS.has(verbOf(next)) || !walksOn(said)) continue;
    for (const other of pressesIn(said.payload))
      if (follow(other) && !seen.has(keyOf(other))) {
        seen.add(keyOf(other));
        queue.push(other);
      }
  }
  return seen;
}

const beginnings = (language: Language): Press[] => [
  { id: `help:${language}` },
  { id: `browse:${language}` },
];

describe('whoever presses every button and chooses everything in every menu', () => {
  it('always gets an answer that Discord takes, and never a dead end', () => {
    const start = answerable(real).flatMap((ref) =>
      LANGUAGES.flatMap((language) => {
        const id = ANSWER_ID.print({ verb: 'show', language, ref, page: 1 });
        return id === null ? [] : [{ id }];
      }),
    );
    const faults: string[] = [];
    const seen = walk([...start, ...LANGUAGES.flatMap(beginnings)], (asked, said) => {
      const name = keyOf(asked);
      const kind = ENDS.has(verbOf(asked)) ? 'send' : 'edit';
      if (said.kind !== kind) faults.push(`${name}: ${said.kind}`);
      if (!('payload' in said)) return;
      const { decision, language } = said.outcome;
      if (decision === 'stale' || decision === 'none') faults.push(`${name}: ${decision}`);
      if (language !== languageOf(asked)) faults.push(`${name}: in ${language}`);
      faults.push(...auditPayload(said.payload).map(({ message }) => `${name}: ${message}`));
      if (decision !== 'answer') return;
      if (said.payload.components.length > 2) faults.push(`${name}: more than two rows`);
      const next = pressesIn(said.payload);
      // Both other languages are always one press away.
      const others = new Set(next.map(languageOf).filter((other) => other !== language));
      if (others.size !== LANGUAGES.length - 1) faults.push(`${name}: offers ${others.size} other languages`);
      if (next.length < LANGUAGES.length) faults.push(`${name}: leads nowhere`);
    });
    expect(faults.slice(0, 20)).toEqual([]);
    // Every written answer in every language was shown, with both its language buttons.
    expect(seen.size).toBeGreaterThan(2 * LANGUAGES.length * real.knowledge.entries.size);
  }, 120_000);

  it.each(LANGUAGES)(
    'can reach every written answer from help alone, in %s',
    (language) => {
      const seen = new Set<string>();
      walk(
        [{ id: `help:${language}` }],
        (_, said) => {
          if ('outcome' in said && said.outcome.ref !== null) seen.add(said.outcome.ref);
        },
        (other) => languageOf(other) === language && verbOf(other) !== 'pick',
      );
      expect([...real.knowledge.entries.keys()].filter((ref) => !seen.has(ref))).toEqual([]);
    },
    60_000,
  );

  it.each(LANGUAGES)('finds every written answer once on the shelves of /browse, in %s', (language) => {
    const shelved: string[] = [];
    walk(
      [{ id: `browse:${language}` }],
      (asked) => {
        if (verbOf(asked) === 'topics') shelved.push(asked.value ?? '');
      },
      (other) => languageOf(other) === language && ['shelves', 'shelf', 'topics'].includes(verbOf(other)),
    );
    expect(shelved.sort()).toEqual([...real.knowledge.entries.keys()].sort());
  });

  it('comes back from an answer to the very page of the shelf that it stood on', () => {
    const faults: string[] = [];
    walk(
      [{ id: 'browse:en' }],
      (asked, said) => {
        if (verbOf(asked) !== 'topics' || !('payload' in said)) return;
        const back = pressesIn(said.payload).find((one) => verbOf(one) === 'shelf');
        const shelf = back && press(back);
        const there = shelf && 'payload' in shelf ? pressesIn(shelf.payload) : [];
        if (!there.some(({ value }) => value === asked.value)) faults.push(keyOf(asked));
      },
      (other) => languageOf(other) === 'en' && ['shelves', 'shelf', 'topics'].includes(verbOf(other)),
    );
    expect(faults).toEqual([]);
  });
});
