import { percent, share } from './measures/share.ts';
import type { Scored, ScoredSet } from './score.ts';

/** The tables that `npm run eval` prints. */
export function report(set: ScoredSet): string[] {
  const inScope = set.questions.filter(({ question }) => question.expect.length > 0);
  const outside = set.questions.filter(({ question }) => question.expect.length === 0);
  const lines = [`## ${set.name}`, ''];
  if (inScope.length > 0) {
    lines.push(
      '| in scope | n | right at once | wrong as sure | answered or offered |',
      '| --- | ---: | --- | --- | --- |',
    );
    const row = (name: string, some: readonly Scored[]) => {
      if (some.length === 0) return;
      const count = (...results: string[]) =>
        share(some.filter(({ result }) => results.includes(result)).length, some.length);
      lines.push(
        `| ${name} | ${some.length} | ${percent(count('right'))} | ${percent(count('wrong'))} | ${percent(count('right', 'offered'))} |`,
      );
    };
    const languages = [...new Set(inScope.map(({ question }) => question.lang))].sort();
    row('all', inScope);
    row(
      'Chinese',
      inScope.filter(({ question }) => question.lang !== 'en'),
    );
    for (const language of languages)
      row(
        language,
        inScope.filter(({ question }) => question.lang === language),
      );
    for (const kind of [...new Set(inScope.map(({ question }) => question.kind))].sort())
      row(
        kind,
        inScope.filter(({ question }) => question.kind === kind),
      );
    lines.push('');
  }
  if (outside.length > 0) {
    lines.push(
      '| out of scope | n | answered as sure (a fault) | candidates offered |',
      '| --- | ---: | --- | --- |',
    );
    const row = (name: string, some: readonly Scored[]) => {
      const answered = some.filter(({ result }) => result === 'answered').length;
      const offered = some.filter(({ interpretation }) => interpretation.decision === 'suggest').length;
      lines.push(
        `| ${name} | ${some.length} | ${percent(share(answered, some.length))} | ${percent(share(offered, some.length))} |`,
      );
    };
    const kinds = [...new Set(outside.map(({ question }) => question.kind))]
      .filter((kind) => kind !== 'meta')
      .sort();
    for (const kind of kinds)
      row(
        kind,
        outside.filter(({ question }) => question.kind === kind),
      );
    const near = outside.filter(({ question }) => question.kind === 'near');
    row(
      'near, Chinese',
      near.filter(({ question }) => question.lang !== 'en'),
    );
    row(
      'near, English',
      near.filter(({ question }) => question.lang === 'en'),
    );
    lines.push('');
    const meta = outside.filter(({ question }) => question.kind === 'meta');
    if (meta.length > 0)
      lines.push(
        `About the bot itself: help for ${percent(share(meta.filter(({ result }) => result === 'helped').length, meta.length))} of ${meta.length}.`,
        '',
      );
  }
  if (set.turns.length > 0) {
    const by = (language: string) => {
      const turns = set.turns.filter(({ dialogue }) => dialogue.lang === language);
      return `${language} ${percent(share(turns.filter(({ right }) => right).length, turns.length))} of ${turns.length}`;
    };
    lines.push(`Dialogue turns right: ${by('zh-Hans')}; ${by('en')}.`, '');
  }
  return lines;
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
