import type { Advisor } from '../advisor.ts';
import type { ScriptConverter } from '../hant.ts';
import { canonicalRef } from '../ref.ts';
import type { AdvisorFile, RawText } from '../schema/schema.ts';
import { makeText, parseCitation } from './build.ts';

/** A raw, checked guide in every language. Pure. */
export function makeAdvisor(id: string, file: string, raw: AdvisorFile, converter: ScriptConverter): Advisor {
  const text = (value: RawText) => makeText(value, converter);
  return {
    id,
    command: { name: text(raw.command.name), description: text(raw.command.description) },
    title: text(raw.title),
    point: text(raw.point),
    outcomes: Object.entries(raw.outcomes).map(([id, { drawback }]) => ({ id, drawback: text(drawback) })),
    questions: raw.questions.map(({ ask, options }) => ({
      ask: text(ask),
      options: options.map(({ label, marks }) => ({
        label: text(label),
        marks: Object.entries(marks).map(([outcome, { points, reason }]) => ({
          outcome,
          points,
          reason: text(reason),
        })),
      })),
    })),
    sources: raw.sources.map(parseCitation),
    related: raw.related.flatMap((value) => canonicalRef(value) ?? []),
    curation: { owner: raw.owner, reviewed: raw.reviewed },
    place: { file, path: [] },
  };
}
