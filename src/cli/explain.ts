import { CALIBRATION } from '../matching/judging/calibrated.ts';
import { CANDIDATE_FEATURES, REFUSAL_FEATURES } from '../matching/judging/evidence.ts';
import type { Trace } from '../matching/makeMatcher.ts';

/** Why a question was answered, offered or declined: what was seen, what it was like, how it was weighed. */
export function explainTrace(
  { interpretation, evidence, decision, completed }: Trace,
  exampleText: (index: number) => string,
): string {
  const { analysis, candidates, refusal } = evidence;
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
    `             answered from ${CALIBRATION.answer}, offered from ${CALIBRATION.suggest}, help from ${CALIBRATION.help}`,
    '',
  );
  lines.push('nearest known questions');
  for (const { label, nearest } of [...candidates]
    .sort((a, b) => b.nearest.first - a.nearest.first)
    .slice(0, 5))
    if (nearest.example >= 0)
      lines.push(`${nearest.first.toFixed(3).padStart(11)}  ${label}: ${exampleText(nearest.example)}`);
  lines.push('', 'evidence for the best two, and for refusing (value × weight)');
  for (const { label } of decision.choice.ranked.slice(0, 2)) {
    const found = candidates.find((candidate) => candidate.label === label);
    if (found)
      lines.push(`  ${label}: ${weighed(found.features, CALIBRATION.choice.candidate, CANDIDATE_FEATURES)}`);
  }
  lines.push(`  refusing: ${weighed(refusal, CALIBRATION.choice.refusal, REFUSAL_FEATURES)}`);
  return lines.join('\n');
}

const spans = (all: Trace['evidence']['analysis']['spans'], kind: string): string =>
  all
    .filter(({ meaning }) => meaning.kind === kind)
    .map(({ text, meaning, how }) => `${text} = ${meaning.id}${how === 'exact' ? '' : ` (${how})`}`)
    .join(', ');

function weighed(values: readonly number[], weights: readonly number[], names: readonly string[]): string {
  return names
    .map((name, i) => ({ name, value: values[i] ?? 0, effect: (values[i] ?? 0) * (weights[i] ?? 0) }))
    .filter(({ effect }) => Math.abs(effect) >= 0.05)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .map(
      ({ name, value, effect }) =>
        `${name} ${value.toFixed(2)} → ${effect >= 0 ? '+' : ''}${effect.toFixed(2)}`,
    )
    .join('; ');
}
