/** What a figure must reach, and what it should. */
export interface Goal {
  readonly floor: number;
  readonly aim: number;
  /** Whether more is better; else less. */
  readonly more: boolean;
}

/** Where a measured figure stands; null where nothing was there to be measured. */
export type Met = 'aim' | 'floor' | 'missed' | null;

export interface Standing {
  readonly measure: string;
  readonly value: number | null;
  readonly floor: number;
  readonly aim: number;
  readonly met: Met;
}

const atLeast = (floor: number, aim: number): Goal => ({ floor, aim, more: true });
const atMost = (floor: number, aim: number): Goal => ({ floor, aim, more: false });

/** For strangers' questions, by the figure's name; shares are 0 … 1. */
export const STRANGERS_GOALS = {
  right: atLeast(0.76, 0.88),
  visible: atLeast(0.94, 0.97),
  wrong: atMost(0.025, 0.01),
  five: atLeast(0.97, 0.99),
  neighboursAnswered: atMost(0.06, 0.03),
  farAnswered: atMost(0, 0),
  farOffered: atMost(0.03, 0),
  rightAtFivePercent: atLeast(0.75, 0.87),
  auroc: atLeast(0.955, 0.975),
} as const;

/** For the sets written for the project. */
export const WRITTEN_GOALS = {
  'right at once': atLeast(0.94, 0.97),
  'wrong as sure': atMost(0.02, 0.01),
  'answered or offered': atLeast(0.98, 0.99),
  'near, answered as sure': atMost(0.03, 0.02),
  'dialogue turns right': atLeast(0.95, 0.97),
} as const;

export function stand(measure: string, value: number | null, { floor, aim, more }: Goal): Standing {
  const reaches = (goal: number) => value !== null && (more ? value >= goal : value <= goal);
  const met = value === null ? null : reaches(aim) ? 'aim' : reaches(floor) ? 'floor' : 'missed';
  return { measure, value, floor, aim, met };
}
