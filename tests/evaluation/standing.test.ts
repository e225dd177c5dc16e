import { describe, expect, it } from 'vitest';
import { STRANGERS_GOALS, stand, WRITTEN_GOALS } from '../../src/evaluation/standing.ts';

const MORE = { floor: 0.76, aim: 0.88, more: true };
const LESS = { floor: 0.025, aim: 0.01, more: false };

describe('where a figure stands', () => {
  it.each([
    ['more', 0.88, MORE, 'aim'],
    ['more', 0.8799, MORE, 'floor'],
    ['more', 76 / 100, MORE, 'floor'],
    ['more', 0.7599, MORE, 'missed'],
    ['less', 0.01, LESS, 'aim'],
    ['less', 1 / 40, LESS, 'floor'],
    ['less', 0.0251, LESS, 'missed'],
    ['less', 0, LESS, 'aim'],
    ['more', null, MORE, null],
  ] as const)('%s is better: %d', (_, value, goal, met) => {
    expect(stand('x', value, goal)).toEqual({ measure: 'x', value, floor: goal.floor, aim: goal.aim, met });
  });

  it('asks more of the aim than of the floor', () => {
    for (const { floor, aim, more } of [...Object.values(STRANGERS_GOALS), ...Object.values(WRITTEN_GOALS)])
      expect(more ? aim > floor : aim <= floor).toBe(true);
  });
});
