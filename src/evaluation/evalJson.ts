import { measureCompany } from './company.ts';
import { misses } from './report.ts';
import type { ScoredSet } from './score.ts';
import type { Standing } from './standing.ts';
import { measureStrangers, type StrangersReport } from './strangers.ts';
import { measureWritten, type WrittenFigures } from './written.ts';

/** A set's figures for machines: what the tables hold, unrounded. */
export type SetObject = { readonly name: string; readonly misses?: readonly string[] } & (
  | ({ readonly strangers: true } & StrangersReport)
  | ({ readonly strangers: false } & WrittenFigures)
);

export interface EvalObject {
  readonly sets: readonly SetObject[];
  /** The floors that were missed; `measure` by its name in the set. */
  readonly missed: readonly ({ readonly set: string } & Standing)[];
}

export function evalObject(sets: readonly ScoredSet[], withMisses: boolean): EvalObject {
  return {
    sets: sets.map((set) => {
      const listed = { name: set.name, ...(withMisses ? { misses: misses(set) } : {}) };
      return set.strangers
        ? { ...listed, strangers: true, ...measureStrangers(set) }
        : { ...listed, strangers: false, ...measureWritten(set) };
    }),
    missed: missedFloors(sets),
  };
}

/** Every floor that a set stays below (or, where less is better, above). */
export const missedFloors = (sets: readonly ScoredSet[]): ({ readonly set: string } & Standing)[] =>
  sets.flatMap((set) =>
    (set.strangers ? measureStrangers(set) : measureWritten(set)).standings
      .filter(({ met }) => met === 'missed')
      .map((standing) => ({ set: set.name, ...standing })),
  );

/** The same for a company's own folder, to which nothing was promised. */
export const companyObject = (sets: readonly ScoredSet[]) => ({
  sets: sets.map((set) => ({ name: set.name, ...measureCompany(set) })),
});
