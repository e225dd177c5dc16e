import { tmpdir } from 'node:os';
import { type PublicSet, readPublicSets } from '../evaluation/public/formats.ts';
import { measurePublicSet, PUBLIC_HEAD, publicRow } from '../evaluation/publicSets.ts';
import { readArgs } from './args.ts';

const USAGE = `npm run eval:public -- --sets DIR [options]
Measures the matcher on published intent sets, as knowledge that nobody here wrote: each intent becomes a standing
question with some training rows as its phrasings, and the test rows are asked. Nothing of the sets is kept.
  --sets DIR    holds clinc150.json (CLINC150), or banking77-train.csv and banking77-test.csv (Banking77), or all
  --k N,N       phrasings of each intent (default 5,10)
  --sample N    ask N test rows, and N out of scope, instead of all
Prints a row a run: first candidate right, right and wrong as sure, AUROC of its score in against out of scope,
and what became of messages out of scope, with and without refusals learnt. Progress goes to stderr.
Exit code: 0, 1 the sets cannot be read, 2 wrong arguments.`;

const print = (line: string) => void process.stdout.write(`${line}\n`);
const say = (line: string) => void process.stderr.write(`${line}\n`);
process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const args = readArgs(argv, {
    sets: { type: 'string' },
    k: { type: 'string', default: '5,10' },
    sample: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (args.ok && args.values.help) {
    print(USAGE);
    return 0;
  }
  const fault = args.ok ? misuse(args.values, args.positionals) : args.message;
  if (fault !== null || !args.ok || args.values.sets === undefined) {
    say(`${fault}\n\n${USAGE}`);
    return 2;
  }
  const { sets: folder, k, sample } = args.values;
  let sets: PublicSet[];
  try {
    sets = await readPublicSets(folder);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 1;
  }
  if (sets.length === 0) {
    say(`${folder}: holds neither clinc150.json nor banking77-train.csv with banking77-test.csv`);
    return 1;
  }
  for (const line of PUBLIC_HEAD) print(line);
  for (const set of sets)
    for await (const figures of measurePublicSet(set, {
      perIntent: k.split(',').map(Number),
      sample: sample === undefined ? null : Number(sample),
      temp: tmpdir(),
      progress: say,
    }))
      print(publicRow(figures));
  return 0;
}

/** What is wrong with the arguments; null if nothing. */
function misuse(
  { sets, k, sample }: { sets?: string; k?: string; sample?: string },
  positionals: readonly string[],
): string | null {
  if (positionals.length > 0) return `unexpected ${positionals[0]}`;
  if (sets === undefined) return 'no --sets';
  if (!/^[1-9]\d*(?:,[1-9]\d*)*$/.test(k ?? '')) return `--k ${k}: not numbers joined by commas`;
  if (sample !== undefined && !/^[1-9]\d*$/.test(sample)) return `--sample ${sample}: not a number of rows`;
  return null;
}
