import { parseArgs } from 'node:util';
import { ROOMS } from './rooms.ts';

export interface Options {
  /** Beginnings of paths; only mutants of such files are tried. */
  readonly only: readonly string[];
  /** How many mutants of each room are tried; 0 for the named ones alone. */
  readonly sample: number;
  readonly seed: number;
  readonly jobs: number;
  /** Whether the figures go into the page. */
  readonly write: boolean;
  /** Whether the named ones are tried first. */
  readonly named: boolean;
}

export const USAGE = `npm run mutants -- [options]

Changes one small thing in src/ at a time, in a copy of the checkout, and runs the tests that should notice.

  --only PATH    files whose path begins so (may be repeated)
  --sample N     how many mutants of each room are tried (40; 0: the named ones alone)
  --seed S       which ones (1)
  --jobs N       copies at the same time (1)
  --write        puts the figures of the rooms tried into docs/evaluation.md
  --no-named     leaves out the named ones, which else come first
`;

/** What was asked for, or what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        only: { type: 'string', multiple: true, default: [] },
        sample: { type: 'string', default: '40' },
        seed: { type: 'string', default: '1' },
        jobs: { type: 'string', default: '1' },
        write: { type: 'boolean', default: false },
        named: { type: 'boolean', default: true },
      },
    });
    const { only, write, named } = values;
    const [sample, seed, jobs] = [values.sample, values.seed, values.jobs].map(Number) as [
      number,
      number,
      number,
    ];
    if (![sample, seed, jobs].every((n) => Number.isInteger(n) && n >= 0) || jobs < 1)
      return '--sample, --seed and --jobs take whole numbers';
    if (write && !only.every((path) => ROOMS.some((room) => path === `src/${room}`)))
      return '--write is for whole rooms: --only takes src/ROOM then';
    return { only, sample, seed, jobs, write, named };
  } catch (error) {
    return (error as Error).message;
  }
}
