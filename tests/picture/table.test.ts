import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answering/answer.ts';
import { layoutComparison } from '../../src/picture/table.ts';
import { loadTiny } from '../fixtures/tiny.ts';
import { answerOf, loadReal } from '../real/knowledge.ts';

const real = await loadReal();
const lay = (ref: string, language: 'en' | 'zh-Hans' | 'zh-Hant' = 'en') =>
  layoutComparison(real.knowledge, answerOf(real, ref), language);

describe('a comparison as a table', () => {
  it('has its subjects as columns and its aspects as rows, in their order', () => {
    expect(lay('operations~sales')).toMatchObject({
      title: 'Operations versus sales',
      columns: ['Operations', 'Sales'],
      source: expect.stringContaining('Operations versus sales, and the operating models'),
    });
    expect(lay('operations~sales')?.rows.map(({ label }) => label)).toEqual([
      'Goal',
      'Responsibilities',
      'Skills',
      'Measures',
      'Workflow',
    ]);
    expect(lay('operations~sales')?.rows[0]?.cells).toEqual([
      'Raise efficiency and cut cost',
      'Grow sales and market share',
    ]);
  });

  it('speaks the language that it is asked for', () => {
    expect(lay('operations~sales', 'zh-Hant')?.rows[0]).toMatchObject({ label: '目標' });
    expect(lay('operations~sales', 'zh-Hans')?.rows[0]).toMatchObject({ label: '目标' });
  });

  it('has four columns at most, each of them named', () => {
    expect(lay('direct-sales~distribution~e-commerce~hybrid')?.columns).toEqual([
      'Direct sales',
      'Distribution',
      'E-commerce',
      'Hybrid model',
    ]);
  });

  it('leaves a cell empty where one side has nothing to say, in its own column', () => {
    const sides = [
      { subject: 'baking', text: { en: 'an oven', 'zh-Hans': '烤箱', 'zh-Hant': '烤箱' } },
      { subject: 'delivery', text: { en: 'a **van**', 'zh-Hans': '货车', 'zh-Hant': '貨車' } },
    ];
    const label = { en: 'tools', 'zh-Hans': '工具', 'zh-Hant': '工具' };
    const { knowledge } = loadTiny();
    const found = answer(knowledge, 'baking~delivery');
    if (found.kind !== 'answer') throw new Error('the bakery compares nothing');
    const laid = layoutComparison(
      knowledge,
      {
        ...found.answer,
        rows: [
          { label, sides },
          { label, sides: sides.slice(1) },
        ],
      },
      'en',
    );
    expect(laid?.rows.map(({ cells }) => cells)).toEqual([
      ['An oven', 'A van'],
      [null, 'A van'],
    ]);
  });

  it.each([
    ['a single row, which a sentence says as well', 'operations~sales.goal'],
    ['a comparison without rows', 'operations~sales.collaboration'],
    ['what is no comparison', 'operations'],
    ['a question', 'faq/brand-and-cognition'],
  ])('is not made of %s', (_, ref) => {
    expect(lay(ref)).toBeNull();
  });
});
