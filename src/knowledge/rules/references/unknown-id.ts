import { parseRef } from '../../ref.ts';
import type { Checked, Finding, Rule } from '../rule.ts';

/** Aspects, subjects, groups, sources and authors must be defined where the folder defines them. */
export const unknownId: Rule = {
  code: 'unknown-id',
  severity: 'error',
  description: 'Every aspect, subject, group, source and author that is named is defined.',
  *check({ knowledge, unread }: Checked): Iterable<Finding> {
    const { subjects } = knowledge;
    /** Null where the file that defines them could not be read: then nothing is unknown. */
    const defined = <T>(file: string, ids: ReadonlyMap<string, T>) => (unread.has(file) ? null : ids);
    const aspects = defined('aspects.yaml', knowledge.aspects);
    const groups = defined('groups.yaml', knowledge.groups);
    const sources = defined('sources.yaml', knowledge.sources);
    for (const subject of subjects.values()) {
      if (groups && !groups.has(subject.group))
        yield {
          place: { file: subject.place.file, path: ['group'] },
          message: `no group \`${subject.group}\``,
          hint: `one of: ${[...groups.keys()].join(', ')}`,
        };
      const whole = subject.partOf?.subject;
      if (whole !== undefined && !subjects.has(whole) && !unread.has(`subjects/${whole}.yaml`))
        yield {
          place: { file: subject.place.file, path: ['partOf', 'subject'] },
          message: `no subject \`${whole}\``,
          hint: `write subjects/${whole}.yaml`,
        };
    }
    for (const entry of knowledge.entries.values()) {
      const { file, path } = entry.place;
      const parsed = parseRef(entry.ref);
      if (parsed?.kind === 'subjects') {
        if (aspects && parsed.aspect !== undefined && !aspects.has(parsed.aspect))
          yield {
            place: entry.place,
            message: `no aspect \`${parsed.aspect}\``,
            hint: 'define it in aspects.yaml',
          };
        for (const id of parsed.subjects)
          if (!subjects.has(id) && !unread.has(`subjects/${id}.yaml`))
            yield { place: entry.place, message: `no subject \`${id}\``, hint: `write subjects/${id}.yaml` };
      }
      for (const [index, row] of entry.rows.entries()) {
        const at = [...path, 'rows', index];
        if (aspects && row.aspect !== undefined && !aspects.has(row.aspect))
          yield {
            place: { file, path: [...at, 'aspect'] },
            message: `no aspect \`${row.aspect}\``,
            hint: 'define it in aspects.yaml, or use `label`',
          };
        for (const side of row.sides)
          if (parsed?.kind === 'subjects' && !parsed.subjects.includes(side.subject))
            yield {
              place: { file, path: [...at, 'sides', side.subject] },
              message: `\`${side.subject}\` is no side of ${entry.ref}`,
              hint: `the sides are ${parsed.subjects.join(', ')}`,
            };
      }
      for (const key of ['part', 'subject'] as const) {
        const side = entry.partOf?.[key];
        if (side !== undefined && parsed?.kind === 'subjects' && !parsed.subjects.includes(side))
          yield {
            place: { file, path: [...path, 'partOf', key] },
            message: `\`${side}\` is no side of ${entry.ref}`,
            hint: `the sides are ${parsed.subjects.join(', ')}`,
          };
      }
      for (const [index, aspect] of (entry.leavesOut ?? []).entries())
        if (aspects && !aspects.has(aspect))
          yield {
            place: { file, path: [...path, 'leavesOut', index] },
            message: `no aspect \`${aspect}\``,
            hint: 'check the spelling, or remove it',
          };
      for (const [index, { source, author }] of entry.sources.entries()) {
        if (!sources) break;
        const place = { file, path: [...path, 'sources', index] };
        const known = sources.get(source);
        if (!known) yield { place, message: `no source \`${source}\``, hint: 'define it in sources.yaml' };
        else if (author !== undefined && !known.authors.has(author))
          yield {
            place,
            message: `source \`${source}\` has no author \`${author}\``,
            hint: 'define the author in sources.yaml',
          };
      }
    }
  },
};
