import { type Contribution, contributions } from '../matching/judging/contributions.ts';
import type { Trace } from '../matching/makeMatcher.ts';

/** Why a question was answered, offered or declined: what was seen, what it was like, how it was weighed. */
export function explainTrace(
  { interpretation, evidence, decision, calibration, completed }: Trace,
  exampleText: (index: number) => string,
): string {
  const { analysis, candidates } = evidence;
  const lines = [
    `decision    ${interpretation.decision} (${interpretation.score.toFixed(3)}): ${decision.reason}`,
    `read as     ${analysis.normalised.text}`,
    ...(completed === null ? [] : [`completed   ${completed}`]),
    `names       ${spans(analysis.spans, 'subject') || '—'}`,
    `look-alikes ${spans(analysis.spans, 'other') || '—'}`,
    `cues        ${spans(analysis.spans, 'aspect') || '—'}`,
    `unknown     ${analysis.unknown?.text ?? '—'}`,
    '',
    'probability  meaning',
  ];
  for (const { label, probability } of decision.choice.ranked.slice(0, 6))
    lines.push(`${probability.toFixed(3).padStart(11)}  ${label}`);
  lines.push(`${decision.choice.refusal.toFixed(3).padStart(11)}  none of these`);
  lines.push(
    `             answered from ${calibration.answer}, shown as a lead from ${calibration.lead}, offered from ${calibration.suggest}, help from ${calibration.help}`,
    '',
  );
  lines.push('nearest known questions');
  for (const { label, nearest } of [...candidates]
    .sort((a, b) => b.nearest.first - a.nearest.first)
    .slice(0, 5))
    if (nearest.example >= 0)
      lines.push(`${nearest.first.toFixed(3).padStart(11)}  ${label}: ${exampleText(nearest.example)}`);
  lines.push(
    '',
    'evidence for the best two, and for refusing (value → what the score would lose without it)',
  );
  for (const { label } of decision.choice.ranked.slice(0, 2)) {
    const found = candidates.find((candidate) => candidate.label === label);
    if (found) lines.push(`  ${label}: ${weighed(contributions(calibration.choice, evidence, label))}`);
  }
  lines.push(`  refusing: ${weighed(contributions(calibration.choice, evidence, null))}`);
  return lines.join('\n');
}

const spans = (all: Trace['evidence']['analysis']['spans'], kind: string): string =>
  all
    .filter(({ meaning }) => meaning.kind === kind)
    .map(({ text, meaning, how }) => `${text} = ${meaning.id}${how === 'exact' ? '' : ` (${how})`}`)
    .join(', ');

const weighed = (all: readonly Contribution[]): string =>
  all
    .filter(({ effect }) => Math.abs(effect) >= 0.1)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .map(
      ({ column, value, effect }) =>
        `${column} ${value.toFixed(2)} → ${effect >= 0 ? '+' : ''}${effect.toFixed(2)}`,
    )
    .join('; ');
