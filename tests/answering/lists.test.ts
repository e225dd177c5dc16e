import { describe, expect, it } from 'vitest';
import { allOf, listOf } from '../../src/answering/lists.ts';

describe('names one after another', () => {
  it.each([
    ['zh-Hans', '甲、乙、丙', '甲、乙和丙', '甲和乙'],
    ['zh-Hant', '甲、乙、丙', '甲、乙和丙', '甲和乙'],
    ['en', '甲, 乙, 丙', '甲, 乙, and 丙', '甲 and 乙'],
  ] as const)('are written as is usual in %s', (language, list, all, two) => {
    // In either order: what is asked for first must not decide.
    expect([listOf(['甲', '乙', '丙'], language), allOf(['甲', '乙', '丙'], language)]).toEqual([list, all]);
    expect(listOf(['甲', '乙', '丙'], language)).toBe(list);
    expect(allOf(['甲', '乙'], language)).toBe(two);
    expect([listOf(['甲'], language), allOf(['甲'], language)]).toEqual(['甲', '甲']);
    expect([listOf([], language), allOf([], language)]).toEqual(['', '']);
  });
});
