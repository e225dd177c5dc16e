import { beforeAll, describe, expect, it } from 'vitest';
import { parseRef } from '../../src/knowledge/ref.ts';
import { FITTED } from '../../src/matching/judging/calibrated.ts';
import { calibrationFor } from '../../src/matching/judging/calibration.ts';
import { HELP } from '../../src/matching/labels.ts';
import { trainHere } from '../../src/matching/learning/train.ts';
import { makeMatcher } from '../../src/matching/makeMatcher.ts';
import type { Matcher } from '../../src/matching/matcher.ts';
import { COMPANY, CONVERTER, knowledgeOf } from './small.ts';

let matcher: Matcher;
beforeAll(async () => {
  const knowledge = {
    ...COMPANY,
    help: [{ text: '你好', language: 'zh' as const, place: { file: 'help.yaml', path: [] } }],
  };
  const training = await trainHere(knowledge, CONVERTER);
  // Nothing is offered, and no help given, but where that is certain.
  const calibration = { ...calibrationFor(FITTED, 0), suggest: 1, help: 1 };
  const exists = (ref: string) => parseRef(ref)?.kind === 'subjects';
  matcher = makeMatcher(knowledge, CONVERTER, training, exists, calibration);
});

describe('a message that is nothing but a courtesy', () => {
  it.each([
    ['Hi there!', 'greeting', 'en'],
    ['在吗', 'greeting', 'zh-Hans'],
    ['你好', 'greeting', 'zh-Hans'],
    ['謝謝你', 'thanks', 'zh-Hant'],
    ['ok, thanks a lot', 'thanks', 'en'],
  ])('%s asks nothing, after whatever was shown: %s', (message, courtesy, language) => {
    const nothing = { decision: 'none', candidates: [], lead: null, score: 0, unknown: null };
    for (const recent of [[], ['sales.goal']])
      expect(matcher.interpret(message, recent as never)).toEqual({ ...nothing, courtesy, language });
  });

  it('is not one that asks something too', () => {
    expect(matcher.interpret('hi, what is sales').courtesy).toBeNull();
  });
});

describe('somebody unknown', () => {
  it.each([
    ['sales vs Engineering', { text: 'Engineering', kind: 'side' }],
    ['What does HR do?', { text: 'HR', kind: 'alone' }],
    ['財務部是做什麼的', { text: '財務部', kind: 'alone' }],
    ['what is Sales Marketing', { text: 'Sales Marketing', kind: 'compound' }],
    ['銷售營運是什麼', { text: '銷售營運', kind: 'compound' }],
  ])('is said as typed: %s', (question, unknown) => {
    const found = matcher.interpret(question);
    expect(found.decision).not.toBe('answer');
    expect(found.unknown).toEqual(unknown);
  });

  it('is nobody where there is an answer', () => {
    expect(matcher.interpret('compare sales and marketing')).toMatchObject({
      decision: 'answer',
      candidates: [{ ref: 'marketing~sales' }],
      unknown: null,
    });
  });
});

describe('two names that make a third thing', () => {
  const strangers = async (phrasings: Readonly<Record<string, readonly string[]>>) => {
    const knowledge = knowledgeOf(
      { sales: { zh: '销售', en: 'sales' }, marketing: { zh: '营销', en: 'marketing' } },
      {},
      phrasings,
    );
    const made = makeMatcher(knowledge, CONVERTER, await trainHere(knowledge, CONVERTER), () => true);
    const { candidates } = made.trace('what is sales marketing').evidence;
    return Object.fromEntries(candidates.map(({ label, features }) => [label, features.stranger]));
  };

  it('are a stranger to every answer whose phrasings never have the two together', async () => {
    const asked = { sales: ['what is sales'], marketing: ['what is marketing for sales'] };
    expect(await strangers(asked)).toMatchObject({ sales: 1, marketing: 1, [HELP]: 0 });
  });

  it('are none to one that is asked for by both', async () => {
    const asked = { sales: ['what is sales'], marketing: ['tell me of sales marketing'] };
    expect(await strangers(asked)).toMatchObject({ sales: 1, marketing: 0 });
  });
});
