import { type Advisor, answerings, rank } from '../../advisor.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

/** A guide that can never recommend one of its subjects, or that counts points for a stranger, misleads. */
export const advisorOutcome: Rule = {
  code: 'advisor-outcome',
  severity: 'error',
  description: 'A guide names known subjects, every option scores some of them, and each can come first.',
  *check({ knowledge, unread }: Checked): Iterable<Finding> {
    for (const advisor of knowledge.advisors.values()) {
      const { file } = advisor.place;
      for (const { id } of advisor.outcomes)
        if (!knowledge.subjects.has(id) && !unread.has(`subjects/${id}.yaml`))
          yield {
            place: { file, path: ['outcomes', id] },
            message: `no subject \`${id}\``,
            hint: `write subjects/${id}.yaml`,
          };
      yield* strangers(advisor);
      const first = new Set<string>();
      for (const answers of answerings(advisor)) {
        const [best, second] = rank(advisor, answers);
        // A tie that the order alone decides recommends nothing.
        if (best && best.points !== second?.points) first.add(best.outcome.id);
      }
      for (const { id } of advisor.outcomes)
        if (!first.has(id))
          yield {
            place: { file, path: ['outcomes', id] },
            message: `no answers lead to \`${id}\` alone`,
            hint: 'give some option more points for it, or remove it',
          };
      for (const [index, { source, author }] of advisor.sources.entries()) {
        const known = knowledge.sources.get(source);
        if (unread.has('sources.yaml') || (known && (author === undefined || known.authors.has(author))))
          continue;
        yield {
          place: { file, path: ['sources', index] },
          message: `no source \`${author === undefined ? source : `${source}/${author}`}\``,
          hint: 'define it in sources.yaml',
        };
      }
    }
  },
};

function* strangers({ place, outcomes, questions }: Advisor): Iterable<Finding> {
  const ids = outcomes.map(({ id }) => id);
  for (const [at, { options }] of questions.entries())
    for (const [index, { marks }] of options.entries())
      for (const { outcome } of marks)
        if (!ids.includes(outcome))
          yield {
            place: { file: place.file, path: ['questions', at, 'options', index, 'marks', outcome] },
            message: `\`${outcome}\` is none of the guide’s outcomes`,
            hint: `the outcomes are ${ids.join(', ')}`,
          };
}
