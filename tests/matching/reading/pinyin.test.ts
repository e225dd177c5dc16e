import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPinyin, syllables } from '../../../src/matching/reading/pinyin.ts';

describe('the sounds of Chinese', () => {
  it.each([
    ['运营', ['yun', 'ying']],
    ['运赢', ['yun', 'ying']],
    ['销售', ['xiao', 'shou']],
    ['销受', ['xiao', 'shou']],
    ['女', ['nv']],
    ['', []],
  ])('%s', (han, expected) => {
    expect(syllables(han)).toEqual(expected);
  });

  it('are one a character, so that offsets into both agree', () => {
    const common = fc.string({ unit: fc.constantFrom(...'运营销售长行重乐的了和区别一不儿'), maxLength: 20 });
    fc.assert(
      fc.property(common, (han) => {
        expect(syllables(han)).toHaveLength([...han].length);
      }),
    );
  });
});

describe('a word split into pinyin', () => {
  it.each([
    ['yunying', ['yun', 'ying']],
    ['xiaoshou', ['xiao', 'shou']],
    ['xian', ['xian']],
    ['qubie', ['qu', 'bie']],
    ['shenme', ['shen', 'me']],
    ['dianshang', ['dian', 'shang']],
    ['zhuangxiu', ['zhuang', 'xiu']],
    ['ai', ['ai']],
  ])('%s', (word, expected) => {
    expect(splitPinyin(word)).toEqual(expected);
  });

  it.each(['sales', 'operations', 'kpi', 'b2b', 'e', '', 'xiaoshouk', 'XIAO', 'yun ying', 'a'.repeat(41)])(
    'is none: %j',
    (word) => {
      expect(splitPinyin(word)).toBeNull();
    },
  );

  it('gives back the word, in no more syllables than it was written in', () => {
    const some = 'yun ying xiao shou qu bie de mu biao shi shen me dian shang fen'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 6 }), (spoken) => {
        const split = splitPinyin(spoken.join(''));
        expect(split?.join('')).toBe(spoken.join(''));
        expect(split?.length).toBeLessThanOrEqual(spoken.length);
      }),
    );
  });
});
