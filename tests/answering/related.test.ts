import { describe, expect, it } from 'vitest';
import { furtherAspect, relatedRefs } from '../../src/answering/related.ts';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { loadTiny } from '../fixtures/tiny.ts';

const { knowledge } = loadTiny();
const ref = (text: string) => text as AnswerRef;

describe('somebody who reads one aspect after another', () => {
  it('is led from each to the next, and from the last round to the first', () => {
    const next = (text: string) => furtherAspect(knowledge, ref(text));
    expect(next('baking')).toBe('baking.goal');
    expect(next('baking.goal')).toBe('baking.skills');
    expect(next('baking.skills')).toBe('baking.collaboration');
    expect(next('baking.collaboration')).toBe('baking.goal');
  });

  it('is offered the aspects after the one being read before those already behind', () => {
    const aspects = (text: string) =>
      relatedRefs(knowledge, ref(text), []).filter((target) => target.startsWith('baking.'));
    expect(aspects('baking.skills')).toEqual(['baking.collaboration', 'baking.goal']);
    expect(aspects('baking.collaboration')).toEqual(['baking.goal', 'baking.skills']);
  });

  it('is not led to the very same, nor anywhere from what has no aspects', () => {
    expect(furtherAspect(knowledge, ref('baking~delivery.goal'))).toBeNull();
    expect(furtherAspect(knowledge, ref('faq/day-old-bread'))).toBeNull();
  });
});
