import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isAnswerable } from '../../src/answering/answer.ts';
import { loadKnowledge } from '../../src/knowledge/building/load.ts';
import type { Reloaded } from '../../src/knowledge/reloaded.ts';
import { readKnowledge } from '../../src/knowledge/yaml/read.ts';
import { type Live, makeLive } from '../../src/live/live.ts';
import { loadBot } from '../../src/loadBot.ts';
import { trainMatcher } from '../../src/matching/learning/train.ts';
import { mulberry32 } from '../../src/matching/learning/training/random.ts';
import { makeMatcher } from '../../src/matching/makeMatcher.ts';
import { TINY } from '../fixtures/tiny.ts';

let folder: string;
let live: Live;
let told: Reloaded[];

const loaded = async () => {
  const result = await loadBot(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};
const edit = async (file: string, from: string | RegExp, to: string) => {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  const edited = text.replace(from, () => to);
  expect(edited, `${file} has ${from}`).not.toBe(text);
  await writeFile(path, edited);
};
const asked = (question: string) => live.bot.matcher.interpret(question);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-'));
  await cp(TINY, folder, { recursive: true });
  const { bot, training, learnt } = await loaded();
  told = [];
  const onFault = (error: unknown) => {
    throw error;
  };
  live = makeLive({ folder, ...bot, training, learnt, onFault });
  live.onReload((reloaded) => told.push(reloaded));
});
afterEach(async () => {
  await live.settled();
  await live.close();
  await rm(folder, { recursive: true, force: true });
});

describe('knowledge that changes', () => {
  it('is answered by as soon as it is read, word for word, and whole once it is learnt', async () => {
    const before = live.bot.knowledge;
    await edit('help.yaml', /en: *\[/, 'en: [wherefore art thou, ');
    expect(await live.reload()).toEqual({ outcome: 'changed', answers: 0 });
    expect(asked('Wherefore art thou?').decision).toBe('help');
    expect(live.bot.knowledge).not.toBe(before);
    await live.settled();
    expect(asked('Wherefore art thou?').decision).toBe('help');
  });

  it('counts the answers that are others than before', async () => {
    await edit('faq/day-old-bread.yaml', /point:.*/, 'point: {zh: 半价。, en: Half the price.}');
    expect(await live.reload()).toEqual({ outcome: 'changed', answers: 1 });
    expect(live.version()).toBe(1);
    expect(told).toEqual([{ outcome: 'changed', answers: 1 }]);
  });

  it('is not read twice where nothing has changed', async () => {
    const { knowledge, matcher } = live.bot;
    expect(await live.reload()).toEqual({ outcome: 'unchanged' });
    expect([live.bot.knowledge, live.bot.matcher]).toEqual([knowledge, matcher]);
    expect(told).toEqual([]);
  });

  it('is learnt to the end though it is read again, unchanged, before that', async () => {
    await edit('help.yaml', /en: *\[/, 'en: [wherefore art thou, ');
    await live.reload();
    const onlyRead = live.bot.matcher;
    expect(await live.reload()).toEqual({ outcome: 'unchanged' });
    await live.settled();
    expect(live.bot.matcher).not.toBe(onlyRead);
    const again = live.bot.matcher;
    expect(await live.reload()).toEqual({ outcome: 'unchanged' });
    expect(live.bot.matcher).toBe(again);
    expect([live.version(), told]).toEqual([1, [{ outcome: 'changed', answers: 0 }]]);
  });

  it('with errors is told of by file, line and column, and the last that was good goes on', async () => {
    const { knowledge } = live.bot;
    await edit('faq/day-old-bread.yaml', /point:.*/, 'point: [');
    const reloaded = await live.reload();
    if (reloaded.outcome !== 'refused') throw new Error(reloaded.outcome);
    expect(reloaded.problems[0]).toMatchObject({ file: 'faq/day-old-bread.yaml', severity: 'error' });
    expect(reloaded.problems[0]?.line).toBeGreaterThan(1);
    expect(live.bot.knowledge).toBe(knowledge);
    await edit('faq/day-old-bread.yaml', 'point: [', 'point: {zh: 半价。, en: Half the price.}');
    expect(await live.reload()).toEqual({ outcome: 'changed', answers: 1 });
  });

  it('never offers an answer that is gone, even before that is learnt', async () => {
    for (const file of await readdir(folder, { recursive: true })) {
      const path = join(folder, file);
      if (!file.endsWith('.yaml')) continue;
      const text = await readFile(path, 'utf8');
      await writeFile(
        path,
        text.replace(/^faq\/day-old-bread:.*\n/gm, '').replace(/(, )?faq\/day-old-bread/g, ''),
      );
    }
    await writeFile(join(folder, 'redirects.yaml'), '{}\n');
    expect(asked("what about yesterday's bread").candidates[0]?.ref).toBe('faq/day-old-bread');
    await rm(join(folder, 'faq', 'day-old-bread.yaml'));
    expect(await live.reload()).toMatchObject({ outcome: 'changed' });
    for (const text of [
      "what about yesterday's bread",
      'what happens to the bread of yesterday',
      '昨天的面包',
    ])
      expect(asked(text).candidates.map(({ ref }) => ref as string)).not.toContain('faq/day-old-bread');
  });
});

describe('after any sequence of edits', () => {
  it.each([1, 2])('answers agree with learning from scratch (seed %i)', async (seed) => {
    const random = mulberry32(seed);
    const words = 'loaf oven crust dough rye apron sourdough counter till flour'.split(' ');
    const pick = () => words[Math.floor(random() * words.length)] ?? '';
    const questions: string[] = [];
    for (let round = 0; round < 6; round++) {
      const said = `${pick()} ${pick()} ${pick()} ${round}`;
      questions.push(said, `${said} ${pick()}`);
      if (random() < 0.5) await edit('help.yaml', /en: *\[/, `en: [${said}, `);
      else await edit('never/near.yaml', /en: *\[/, `en: [${said}, `);
      // Now and then the next edit comes before the last is learnt.
      await live.reload();
      if (random() < 0.5) await live.settled();
    }
    await live.settled();
    const { knowledge, converter } = loadKnowledge(await readKnowledge(folder));
    const training = await trainMatcher(knowledge, converter);
    const scratch = makeMatcher(knowledge, converter, training, (ref) => isAnswerable(knowledge, ref));
    expect(live.bot.knowledge.digest).toBe(knowledge.digest);
    const { phrasings, help, refusals } = knowledge;
    questions.push(...[...phrasings, ...help, ...refusals].map(({ text }) => text));
    for (const question of questions) expect(asked(question)).toEqual(scratch.interpret(question));
  });
});
