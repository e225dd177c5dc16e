import { describe, expect, it } from 'vitest';
import { answer, isAnswerable, titleOf } from '../../src/answering/answer.ts';
import { type Edits, loadTiny, tinyFiles } from '../fixtures/tiny.ts';

const { knowledge } = loadTiny();

/** The bakery with a third subject, of which nobody has written a comparison. */
const counter = (tinyFiles().get('subjects/delivery.yaml') ?? '')
  .replaceAll('配送', '柜台')
  .replaceAll('delivery', 'counter')
  .replace('baking~counter', 'baking');
const WITH_COUNTER: Edits = { 'subjects/counter.yaml': counter };
const larger = loadTiny(WITH_COUNTER).knowledge;

const found = (some: typeof knowledge, ref: string) => {
  const result = answer(some, ref);
  if (result.kind !== 'answer') throw new Error(`${ref} is stale`);
  return result.answer;
};

describe('a written answer', () => {
  it.each([...knowledge.entries.keys()])('%s is found by its reference', (ref) => {
    expect(found(knowledge, ref)).toMatchObject({ ref, origin: 'written' });
  });

  it('is found whatever the order of its subjects', () =>
    expect(found(knowledge, 'delivery~baking').ref).toBe('baking~delivery'));

  it('is found by the reference it had before', () => {
    expect(found(knowledge, 'oven').ref).toBe('baking');
    expect(found(knowledge, 'faq/old-bread').ref).toBe('faq/day-old-bread');
  });

  it('is found by a comparison it had before, whatever the order of its subjects', () => {
    const { knowledge: edited } = loadTiny({
      'redirects.yaml': ['oven: baking', 'oven~wagon: baking~delivery'],
    });
    expect(found(edited, 'wagon~oven').ref).toBe('baking~delivery');
  });

  it('wins over what could be derived', () =>
    expect(found(knowledge, 'baking~delivery').origin).toBe('written'));
});

describe('a derived comparison', () => {
  it('sets the shared aspects side by side, after each one’s point, in the order of the reference', () => {
    const derived = found(larger, 'delivery~counter');
    expect(derived).toMatchObject({ ref: 'counter~delivery', origin: 'derived' });
    expect(derived.rows.map(({ aspect, sides }) => [aspect, sides.map(({ subject }) => subject)])).toEqual([
      [undefined, ['counter', 'delivery']],
      ['goal', ['counter', 'delivery']],
      ['skills', ['counter', 'delivery']],
    ]);
    expect(derived.rows[1]?.sides[0]?.text.en).toBe('fresh bread for every customer on time');
  });

  it('is titled in every language', () => {
    expect(found(larger, 'counter~delivery').title).toEqual({
      'zh-Hans': '柜台和配送的区别',
      'zh-Hant': '櫃檯和配送的區別',
      en: 'Counter versus delivery',
    });
    expect(found(larger, 'baking~counter~delivery.skills').title).toEqual({
      'zh-Hans': '烘焙、柜台和配送的技能对比',
      'zh-Hant': '烘焙、櫃檯和配送的技能比較',
      en: 'Baking versus counter versus delivery: skills',
    });
  });

  it('gives a name the article that its own title gives it', () => {
    const { knowledge: edited } = loadTiny({
      'subjects/counter.yaml': counter.replace('What counter is', 'What the counter is'),
    });
    expect(found(edited, 'counter~delivery').title.en).toBe('The counter versus delivery');
    const { knowledge: longer } = loadTiny({
      'subjects/counter.yaml': counter.replace('What counter is', 'What the counter service is'),
    });
    expect(found(longer, 'counter~delivery').title.en).toBe('Counter versus delivery');
  });

  it('says at once that the documents never set them side by side, unless a larger comparison does', () => {
    expect(found(larger, 'counter~delivery').point).toEqual({
      'zh-Hans': '资料没有把两者放在一起比较，下面是各自的定义。',
      'zh-Hant': '資料沒有把兩者放在一起比較，下面是各自的定義。',
      en: 'The documents never set these two side by side; here is what each is.',
    });
    expect(found(larger, 'baking~counter~delivery').point?.en).toContain('never set these side by side');
    const three = tinyFiles()
      .get('comparisons/baking~delivery.yaml')
      ?.replaceAll(/^( +)delivery: (.*)$/gm, '$1counter: $2\n$1delivery: $2');
    const { knowledge: wider } = loadTiny({
      ...WITH_COUNTER,
      'comparisons/baking~counter~delivery.yaml': three ?? '',
    });
    expect(found(wider, 'counter~delivery').point?.en).not.toContain('never');
  });

  it('says that one is a part of the other', () => {
    const { knowledge: edited } = loadTiny({
      'subjects/counter.yaml': counter.replace(
        /^answer:/m,
        'partOf: {subject: delivery, says: {zh: 柜台是配送的一部分, en: the counter is a part of delivery}}\nanswer:',
      ),
    });
    expect(found(edited, 'counter~delivery').partOf?.en).toBe('the counter is a part of delivery');
    expect(found(edited, 'baking~counter').partOf).toBeUndefined();
  });

  it('of three leaves what two of them have to a button', () => {
    const without = loadTiny({ ...WITH_COUNTER, 'subjects/baking.yaml': withoutSkills() }).knowledge;
    const derived = found(without, 'baking~counter~delivery');
    expect(derived.rows.map(({ aspect }) => aspect)).toEqual([undefined, 'goal']);
    expect(derived.related[0]).toBe('baking~counter~delivery.skills');
    expect(isAnswerable(without, 'baking~counter~delivery.skills')).toBe(true);
  });

  it('cites all it is made of, once', () => {
    expect(found(larger, 'counter~delivery').sources).toEqual([
      { source: 'book' },
      { source: 'book', author: 'ann' },
    ]);
  });

  it('of one aspect has that aspect alone', () => {
    expect(found(larger, 'baking~counter~delivery.skills').rows.map(({ aspect }) => aspect)).toEqual([
      'skills',
    ]);
  });

  it('leaves out a side that has nothing to say, as long as two have', () => {
    const without = loadTiny({ ...WITH_COUNTER, 'subjects/baking.yaml': withoutSkills() }).knowledge;
    const derived = found(without, 'baking~counter~delivery.skills');
    expect(derived.rows[0]?.sides.map(({ subject }) => subject)).toEqual(['counter', 'delivery']);
    expect(isAnswerable(without, 'baking~counter.skills')).toBe(false);
  });

  it.each(['baking~moon', 'baking~counter.moon', 'baking~counter~moon', 'moon~sun'])('%s is none', (ref) =>
    expect(answer(larger, ref).kind).toBe('stale'),
  );
});

function withoutSkills(): string {
  const text = tinyFiles().get('subjects/baking.yaml') ?? '';
  const from = text.indexOf('  skills:');
  return text.slice(0, from) + text.slice(text.indexOf('  collaboration:'));
}

describe('a reference that leads nowhere', () => {
  it('names the living subjects in it', () => {
    expect(answer(knowledge, 'baking.money')).toEqual({ kind: 'stale', near: ['baking'] });
    expect(answer(knowledge, 'baking~moon')).toEqual({ kind: 'stale', near: ['baking'] });
  });

  it.each(['', 'faq/nothing', 'no reference!', '__proto__', 'constructor', 'a~b~c~d~e', '\u0000'])(
    '%j is stale, not an error',
    (ref) => {
      expect(answer(knowledge, ref)).toEqual({ kind: 'stale', near: [] });
      expect(titleOf(knowledge, ref)).toBeNull();
    },
  );
});

describe('what is related', () => {
  it('begins with what the curator chose', () => {
    expect(found(knowledge, 'baking').related[0]).toBe('baking~delivery');
  });

  it('leads from an aspect to its overview and to the next aspect', () => {
    expect(found(knowledge, 'baking.goal').related.slice(0, 2)).toEqual(['baking', 'baking.skills']);
  });

  it('leads from a comparison to its sides', () => {
    expect(found(larger, 'counter~delivery').related.slice(0, 2)).toEqual(['counter', 'delivery']);
  });

  it('never holds the answer itself, nothing twice, nothing dead, nothing retired', () => {
    const { knowledge: edited } = loadTiny({
      'subjects/baking.yaml': [
        'related: [baking~delivery]',
        'related: [oven, baking, faq/old-bread, faq/old-bread, faq/gone]',
      ],
    });
    const { related } = found(edited, 'baking');
    expect(related[0]).toBe('faq/day-old-bread');
    expect(related).not.toContain('baking');
    expect(new Set(related).size).toBe(related.length);
    for (const ref of related) expect(isAnswerable(edited, ref)).toBe(true);
  });

  it('holds five at most', () => {
    const many =
      'related: [baking.goal, baking.skills, baking.collaboration, delivery, delivery.goal, delivery.skills]';
    const { knowledge: edited } = loadTiny({ 'subjects/baking.yaml': ['related: [baking~delivery]', many] });
    expect(found(edited, 'baking').related).toEqual([
      'baking.goal',
      'baking.skills',
      'baking.collaboration',
      'delivery',
      'delivery.goal',
    ]);
  });
});
