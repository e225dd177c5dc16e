import { percentOrDash, share } from '../../src/evaluation/measures/share.ts';
import { ROOMS, type Room } from './rooms.ts';

/** What became of a mutant. A test that never ends has noticed it as well as one that fails. */
export type Fate = 'killed' | 'timeout' | 'survived' | 'no tests';

export interface Tried {
  readonly room: Room;
  readonly fate: Fate;
}

export interface Sampled {
  readonly tried: readonly Tried[];
  /** How many mutants there could be. */
  readonly possible: ReadonlyMap<Room, number>;
  readonly seed: number;
}

const HEAD = `| room | possible | tried | seed | killed | timed out | survived | no tests | noticed |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

/** One row a room: how many mutants there could be, how many were tried, and what share of those was noticed. */
export const tableOf = (sampled: Sampled): string => [HEAD, ...rowsOf(sampled).values()].join('\n');

function rowsOf({ tried, possible, seed }: Sampled): ReadonlyMap<Room, string> {
  const rooms = ROOMS.filter((room) => tried.some((one) => one.room === room));
  return new Map(
    rooms.map((room) => {
      const here = tried.filter((one) => one.room === room);
      const count = (fate: Fate) => here.filter((one) => one.fate === fate).length;
      const noticed = count('killed') + count('timeout');
      const counts = [count('killed'), count('timeout'), count('survived'), count('no tests')];
      const cells = [room, possible.get(room) ?? 0, here.length, seed, ...counts];
      return [room, `| ${cells.join(' | ')} | ${percentOrDash(share(noticed, here.length))} |`];
    }),
  );
}

const PLACE = /(<!-- figures: npm run mutants[^>]*-->\n)([\s\S]*?)(\n<!-- end of figures -->)/;

/**
 * The page with the figures in their place: rooms that were not tried this time keep the row they have. Null where the
 * page has no such place.
 */
export function pageWith(page: string, sampled: Sampled): string | null {
  if (!PLACE.test(page)) return null;
  const rows = rowsOf(sampled);
  return page.replace(PLACE, (_, begin: string, old: string, end: string) => {
    const kept = (room: Room) => old.split('\n').find((line) => line.startsWith(`| ${room} |`));
    const all = ROOMS.map((room) => rows.get(room) ?? kept(room)).filter((row) => row !== undefined);
    return `${begin}${[HEAD, ...all].join('\n')}${end}`;
  });
}
