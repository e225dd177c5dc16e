import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptConverter } from '../../src/knowledge/hant.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { subjectsRef } from '../../src/knowledge/ref.ts';
import { loadBot } from '../../src/loadBot.ts';
import { mulberry32, shuffle } from '../../src/matching/learning/training/random.ts';
import type { Matcher } from '../../src/matching/matcher.ts';

let knowledge: Knowledge;
let matcher: Matcher;
let converter: ScriptConverter;
/** A fixed sample of real phrasings in each language. */
let zh: readonly string[];
let en: readonly string[];
const SAMPLE = 150;

beforeAll(async () => {
  const loaded = await loadBot('knowledge');
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  ({ knowledge, matcher } = loaded.bot);
  converter = loaded.converter;
  const sample = (language: 'zh' | 'en') => {
    const all = knowledge.phrasings.filter((one) => one.language === language).map(({ text }) => text);
    shuffle(all, mulberry32(5));
    return all.slice(0, SAMPLE);
  };
  zh = sample('zh');
  en = sample('en');
}, 120_000);

const first = (text: string): string => matcher.interpret(text).candidates[0]?.ref ?? 'none';

/** Asserts that a change of form leaves the first candidate alone, for at least this share of a sample. */
function unchanged(texts: readonly string[], change: (text: string) => string, rate = 0.97): void {
  const moved = texts.filter((text) => first(change(text)) !== first(text));
  const listed = moved.map((text) => `${text}: ${first(text)} → ${first(change(text))}`).join('\n');
  expect(1 - moved.length / texts.length, listed).toBeGreaterThanOrEqual(rate);
}

/** Half-width ASCII to full width, as a Chinese keyboard types it. */
const fullWidth = (text: string): string =>
  text
    .replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');

describe('what changes no letter of a question changes nothing', () => {
  it.each([
    ['upper case', (text: string) => text.toUpperCase()],
    ['full width', fullWidth],
    ['a mention before it', (text: string) => `<@123456789012345678> ${text}`],
    ['a custom emoji after it', (text: string) => `${text} <:thinking:123456789012345678>`],
    ['emoji on both sides', (text: string) => `👋 ${text} 🙏🙏`],
    ['white space around and doubled', (text: string) => `\n ${text.replaceAll(' ', '  ')}\t`],
    ['question marks and dots after it', (text: string) => `${text}???...`],
    ['a link after it', (text: string) => `${text} https://example.com/sales/operations`],
  ])('%s', (_, change) => {
    unchanged([...zh, ...en], change, 1);
  });

  it('any mixture of case, emoji, mentions and punctuation', () => {
    const before = fc.constantFrom('', '<@123> ', '@', '… ', '🤔 ', '？ ');
    const after = fc.constantFrom('', '?', '！！', '。', ' 😀', ' <@!456>', '~~', '…');
    fc.assert(
      fc.property(fc.nat(2 * SAMPLE - 1), before, after, fc.boolean(), (index, lead, tail, loud) => {
        const text = [...zh, ...en][index] ?? '';
        expect(first(`${lead}${loud ? text.toUpperCase() : text}${tail}`)).toBe(first(text));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('what is said out of politeness changes next to nothing', () => {
  it.each([
    ['请问…', (text: string) => `请问${text}`],
    ['请问…谢谢', (text: string) => `请问${text}，谢谢`],
    ['你好，…', (text: string) => `你好，${text}`],
    ['…麻烦了', (text: string) => `${text} 麻烦了`],
  ])('in Chinese: %s', (_, change) => {
    unchanged(zh, change);
  });

  it.each([
    ['hi, … please', (text: string) => `hi, ${text} please`],
    ['hello, …', (text: string) => `hello, ${text}`],
    ['… thanks', (text: string) => `${text} thanks`],
    ['please, …', (text: string) => `please, ${text}`],
  ])('in English: %s', (_, change) => {
    unchanged(en, change);
  });
});

describe('the script of a question changes next to nothing', () => {
  it('Simplified or Traditional', () => {
    unchanged(
      zh.filter((text) => !converter.isHant(text)),
      (text) => converter.toHant(text),
    );
  });
});

describe('the order of a comparison’s sides changes nothing', () => {
  it.each([
    ['zh-Hans', (a: string, b: string) => `${a}和${b}有什么区别`],
    ['en', (a: string, b: string) => `what is the difference between ${a} and ${b}`],
  ] as const)('in a plain frame, %s: %s', (language, frame) => {
    const subjects = [...knowledge.subjects.values()];
    const pairs = subjects.flatMap((a, i) => subjects.slice(i + 1).map((b) => [a, b] as const));
    const turned = pairs.filter(
      ([a, b]) =>
        first(frame(a.name[language], b.name[language])) !== first(frame(b.name[language], a.name[language])),
    );
    const listed = turned.map(([a, b]) => subjectsRef([a.id, b.id])).join(', ');
    expect(1 - turned.length / pairs.length, listed).toBeGreaterThanOrEqual(0.97);
  });
});

describe('noise never makes an answer of what is refused', () => {
  it.each([
    ['gibberish', 'xqzv blorf wugga', false],
    ['a keyboard', 'asdfghjkl qwertyuiop', false],
    // Words say a little, after all: one in fifty may be tipped over the edge.
    ['filler', 'um well you know like anyway', true],
    ['laughter', '哈哈哈哈哈', false],
    ['syllables', '啦啦啦 嘟嘟嘟', false],
    ['digits', '13579 24680', false],
  ])('%s', (_, noise, isWords) => {
    const refused = knowledge.refusals.map(({ text }) => text);
    shuffle(refused, mulberry32(6));
    const sample = refused.slice(0, 200).filter((text) => matcher.interpret(text).decision !== 'answer');
    const raised = sample.filter((text) => matcher.interpret(`${text} ${noise}`).decision === 'answer');
    expect(sample.length).toBeGreaterThan(150);
    expect(raised.length / sample.length, raised.join('\n')).toBeLessThanOrEqual(isWords ? 0.02 : 0);
  });
});

describe('interpreting', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3000 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'运营和销售的区别sales vs 营销?！😀 <@1>'), maxLength: 800 }),
  );

  it('is total: whatever comes in, a well-formed decision comes out', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { decision, candidates, score, language } = matcher.interpret(text);
        expect(['answer', 'suggest', 'none', 'help']).toContain(decision);
        expect(['zh-Hans', 'zh-Hant', 'en', null]).toContain(language);
        expect(score >= 0 && score <= 1).toBe(true);
        expect(candidates.length).toBeLessThanOrEqual(5);
        expect(new Set(candidates.map(({ ref }) => ref)).size).toBe(candidates.length);
        if (decision === 'answer') expect(candidates[0]?.score).toBe(score);
      }),
      { numRuns: 200 },
    );
  });

  it('is total in a dialogue, too', () => {
    const refs = [...knowledge.entries.keys()];
    const shown = fc.array(fc.constantFrom(...refs), { maxLength: 3 });
    fc.assert(
      fc.property(anything, shown, (text, recent) => {
        expect(['answer', 'suggest', 'none', 'help']).toContain(matcher.interpret(text, recent).decision);
      }),
      { numRuns: 100 },
    );
  });

  it('is deterministic: asked again, in whatever order, it says the same', () => {
    const asked = [...zh.slice(0, 40), ...en.slice(0, 40)];
    const once = asked.map((text) => matcher.interpret(text));
    const again = [...asked].reverse().map((text) => matcher.interpret(text));
    expect(again.reverse()).toEqual(once);
  });

  it('reads no further than a question can be long', () => {
    const question = '运营和销售有什么区别 ';
    expect(matcher.interpret(question + 'x y '.repeat(100_000))).toEqual(
      matcher.interpret(question + 'x y '.repeat(1000)),
    );
  });
});
