import { describe, expect, it } from 'vitest';
import { draw, publicFiles, refOf } from '../../../src/evaluation/public/folder.ts';
import { bytes, load } from '../../fixtures/tiny.ts';
import { HOUSEHOLD } from './household.ts';

describe('rows drawn for learning', () => {
  it('are so many of each intent, the same for the same seed', () => {
    const drawn = draw(HOUSEHOLD.train, 3, 7);
    expect([...drawn.keys()].sort()).toEqual(['Kettle_boil?', 'garden_watering', 'lamp_dim']);
    for (const [intent, texts] of drawn) {
      expect(new Set(texts).size).toBe(3);
      for (const text of texts) expect(HOUSEHOLD.train).toContainEqual({ text, intent });
    }
    expect(draw(HOUSEHOLD.train, 3, 7)).toEqual(drawn);
    expect(draw(HOUSEHOLD.train, 3, 8)).not.toEqual(drawn);
  });

  it('are all there is where that is less, and never say the same twice', () => {
    const rows = [
      { text: 'Dim it!', intent: 'a' },
      { text: 'dim it', intent: 'b' },
      { text: 'dim  it', intent: 'a' },
      { text: 'brighter', intent: 'b' },
    ];
    expect([...draw(rows, 9, 1).values()].flat()).toHaveLength(2);
  });
});

describe('the knowledge made of them', () => {
  const drawn = draw(HOUSEHOLD.train, 2, 1);
  const files = publicFiles(drawn, [...HOUSEHOLD.outsideTrain, drawn.get('lamp_dim')?.[0] ?? '']);
  const { knowledge, problems } = load([...files].map(([path, text]) => ({ path, bytes: bytes(text) })));

  it('is free of errors', () => {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a standing question for each intent, titled with its name, and its rows as phrasings', () => {
    expect([...knowledge.entries.values()].map(({ ref, title }) => [ref, title.en]).sort()).toEqual([
      ['faq/garden-watering', 'garden watering'],
      ['faq/kettle-boil', 'Kettle boil'],
      ['faq/lamp-dim', 'lamp dim'],
    ]);
    const phrasings = knowledge.phrasings.map(({ ref, text }) => `${ref} ${text}`);
    const expected = [...drawn].flatMap(([intent, texts]) => texts.map((text) => `${refOf(intent)} ${text}`));
    expect(phrasings.sort()).toEqual(expected.sort());
  });

  it('refuses what is refused, but for what a phrasing says', () => {
    expect(knowledge.refusals.map(({ text }) => text)).toEqual(HOUSEHOLD.outsideTrain);
  });

  it('cannot be made where two intents have one name', () => {
    const clash = new Map([
      ['lost_key', ['a']],
      ['lost-key?', ['b']],
    ]);
    expect(() => publicFiles(clash, [])).toThrow('two intents would share faq/lost-key.yaml');
  });
});
