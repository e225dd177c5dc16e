import { percent } from './measures/share.ts';
import type { ScoredSet } from './score.ts';
import type { Standing } from './standing.ts';
import { measureStrangers } from './strangers.ts';
import { goals, strangersTable } from './strangersTable.ts';
import { measureWritten, type WrittenFigures } from './written.ts';

/** The tables that `npm run eval` prints of a set, under its name. */
export function report(set: ScoredSet): string[] {
  const lines = [`## ${set.name}`, ''];
  if (set.strangers) return [...lines, ...strangersTable(measureStrangers(set))];
  const figures = measureWritten(set);
  return [...lines, ...tables(figures), ...standingsTable(figures.standings)];
}

/** Counts by language and kind. */
export function tables({ inScope, outOfScope, help, turns }: WrittenFigures): string[] {
  const lines: string[] = [];
  if (inScope.length > 0)
    lines.push(
      '| in scope | n | right at once | visible at once | wrong as sure | answered or offered |',
      '| --- | ---: | --- | --- | --- | --- |',
      ...inScope.map(
        ({ name, right, visible, wrong, offered }) =>
          `| ${name} | ${right.of} | ${[right, visible, wrong, offered].map(percent).join(' | ')} |`,
      ),
      '',
    );
  if (outOfScope.length > 0)
    lines.push(
      '| out of scope | n | answered as sure (a fault) | candidates offered |',
      '| --- | ---: | --- | --- |',
      ...outOfScope.map(
        ({ name, answered, offered }) =>
          `| ${name} | ${answered.of} | ${percent(answered)} | ${percent(offered)} |`,
      ),
      '',
    );
  if (help) lines.push(`About the bot itself: help for ${percent(help)} of ${help.of}.`, '');
  if (turns) {
    const by = (language: 'zh-Hans' | 'en') =>
      `${language} ${percent(turns[language])} of ${turns[language].of}`;
    lines.push(`Dialogue turns right: ${by('zh-Hans')}; ${by('en')}.`, '');
  }
  return lines;
}

function standingsTable(standings: readonly Standing[]): string[] {
  if (standings.length === 0) return [];
  return [
    '| against the floors | measured | floor | aim | met |',
    '| --- | ---: | ---: | ---: | --- |',
    ...standings.map(
      (standing) =>
        `| ${standing.measure} | ${((standing.value ?? 0) * 100).toFixed(1)} % | ${goals(standing)} |`,
    ),
    '',
  ];
}

/** Each question that did not go as it should, with what was decided. */
export function misses(set: ScoredSet): string[] {
  const good = new Set(['right', 'declined', 'helped']);
  const lines = set.questions
    .filter(({ result }) => !good.has(result))
    .map(({ question, result, interpretation: { decision, candidates, score } }) => {
      const got = candidates
        .slice(0, 3)
        .map((candidate) => `${candidate.ref} ${candidate.score.toFixed(2)}`)
        .join(', ');
      return `${result} [${question.kind}] ${question.q} → ${decision} ${score.toFixed(2)} (${got}); expected ${question.expect.join(' or ') || 'no answer'}`;
    });
  for (const { dialogue, turn, right, interpretation } of set.turns) {
    if (right) continue;
    const turns = dialogue.turns
      .slice(0, turn + 1)
      .map(({ q }) => q)
      .join(' / ');
    lines.push(
      `turn ${turns} → ${interpretation.decision} ${interpretation.candidates[0]?.ref ?? ''}; expected ${dialogue.turns[turn]?.expect.join(' or ')}`,
    );
  }
  return lines;
}
