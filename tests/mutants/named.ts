import type { Mutant } from './mutant.ts';

/** A wrong change that must never go unnoticed, by what a user would see of it. */
export interface NamedMutant {
  /** What a user would see, as half a sentence. */
  readonly said: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly from: string;
  readonly to: string;
}

export const NAMED: readonly NamedMutant[] = [
  {
    said: 'somebody who asks for an answer is shown what the bot can do',
    file: 'src/matching/judging/decide.ts',
    from: 'help >= calibration.help && help > score',
    to: 'help >= calibration.help',
  },
  {
    said: 'a complete question is answered as if it were about what was shown before',
    file: 'src/matching/following/joinDecisions.ts',
    from: 'if (!sure || !best) return false;',
    to: 'if (sure || !best) return false;',
  },
  {
    said: '“and who does it?” after an answer gets none',
    file: 'src/matching/following/joinDecisions.ts',
    from: 'const INHERITED = 0.3;',
    to: 'const INHERITED = 0.9;',
  },
  {
    said: 'columns set side by side are shown where a curator wrote the answer, in a follow-up',
    file: 'src/matching/following/joinDecisions.ts',
    from: 'betterWritten(joined, settled, fitting) ?? settled',
    to: 'settled',
  },
  {
    said: 'columns set side by side are shown where a curator wrote the answer: they pass for written',
    file: 'src/matching/judging/candidates.ts',
    from: 'derived: true',
    to: 'derived: false',
  },
  {
    said: 'columns set side by side are shown where a curator wrote the answer: every view speaks for them',
    file: 'src/matching/judging/candidates.ts',
    from: 'probabilities: [0, 0, masked.probabilities[m] ?? 0]',
    to: 'probabilities: [masked.probabilities[m] ?? 0, masked.probabilities[m] ?? 0, masked.probabilities[m] ?? 0]',
  },
  {
    said: 'columns set side by side are shown where a curator wrote the answer: their words count as explained',
    file: 'src/matching/judging/evidence.ts',
    from: "'most uncovered': derived ? 0 : ",
    to: "'most uncovered': ",
  },
  {
    said: 'a subject that was just added is declined, as it was while nobody knew it',
    file: 'src/matching/learning/examples.ts',
    from: 'return knowledge.refusals.filter(({ text }) => !pattern.test(text));',
    to: 'return knowledge.refusals;',
  },
  {
    said: 'whoever reads one aspect after another comes to an end before having read them all',
    file: 'src/answering/related.ts',
    from: '[...order.slice(start), ...order.slice(0, start)]',
    to: '[...order.slice(start)]',
  },
  {
    said: 'a question is answered twice where Discord’s confirmation was lost',
    file: 'src/discord/sending/deliver.ts',
    from: 'failIfNotExists: false, nonce, enforceNonce: true',
    to: 'failIfNotExists: false, nonce, enforceNonce: false',
  },
  {
    said: 'the panel for newcomers stands there twice where Discord’s confirmation was lost',
    file: 'src/discord/sending/deliver.ts',
    from: "nonce: randomBytes(12).toString('hex'), enforceNonce: true",
    to: "nonce: randomBytes(12).toString('hex')",
  },
  {
    said: 'a press on “this helped” is thanked for and not counted',
    file: 'src/discord/feedback.ts',
    from: 'return await store.addFeedback(ref, reply.outcome.language, helpful);',
    to: 'return;',
  },
  {
    said: 'one person who presses again and again counts as many',
    file: 'src/discord/feedback.ts',
    from: 'if (heard.get(key)) return false;',
    to: '',
  },
  {
    said: 'what helped is counted as what did not',
    file: 'src/store/sqlite/statements.ts',
    from: 'helpful ? 1 : 0, helpful ? 0 : 1',
    to: 'helpful ? 0 : 1, helpful ? 1 : 0',
  },
  {
    said: 'a second word on the same answer is forgotten',
    file: 'src/store/sqlite/statements.ts',
    from: 'helpful = helpful + excluded.helpful',
    to: 'helpful = helpful',
  },
];

/** Throws where the file says it no more, or more than once. */
export function namedMutant({ file, from, to }: NamedMutant, text: string): Mutant {
  const start = text.indexOf(from);
  if (start < 0 || text.indexOf(from, start + 1) >= 0)
    throw new Error(`${file} does not say once: ${from} (tests/mutants/named.ts)`);
  return { file, start, end: start + from.length, to, kind: 'named' };
}
