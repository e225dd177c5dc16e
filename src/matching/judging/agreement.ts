import { parseRef } from '../../knowledge/ref.ts';
import { HELP } from '../labels.ts';
import type { Analysis } from '../reading/analyse.ts';
import type { CandidateFeatures } from './columns.ts';

/** How what a question names and asks agrees with one of its possible meanings. */

type Structure = Pick<
  CandidateFeatures,
  | 'same subjects'
  | 'subjects within'
  | 'subjects beyond'
  | 'subjects overlap'
  | 'subjects apart'
  | 'no subject named'
  | 'standing question'
>;

const NOTHING: Structure = {
  'same subjects': 0,
  'subjects within': 0,
  'subjects beyond': 0,
  'subjects overlap': 0,
  'subjects apart': 0,
  'no subject named': 0,
  'standing question': 0,
};

/** How the subjects named in the question relate to those of the reference. */
export function structure(label: string, { subjects: named }: Analysis): Structure {
  const parsed = label === HELP ? null : parseRef(label);
  const set = parsed?.kind === 'subjects' ? parsed.subjects : [];
  if (set.length === 0) return { ...NOTHING, 'standing question': named.length > 0 ? 1 : 0 };
  if (named.length === 0) return { ...NOTHING, 'no subject named': 1 };
  const shared = set.filter((id) => named.includes(id)).length;
  if (shared === 0) return { ...NOTHING, 'subjects apart': 1 };
  if (shared === set.length && shared === named.length) return { ...NOTHING, 'same subjects': 1 };
  if (shared === named.length) return { ...NOTHING, 'subjects within': 1 };
  if (shared === set.length) return { ...NOTHING, 'subjects beyond': 1 };
  return { ...NOTHING, 'subjects overlap': 1 };
}

/** Whether the reference's aspect is cued, or another one instead; whether its key term stands there, or another's. */
export function cues(
  label: string,
  { aspects, topics }: Analysis,
): Pick<
  CandidateFeatures,
  'aspect cued' | 'other aspect cued' | 'key term named' | 'other key term named' | 'overview'
> {
  const own = topics.includes(label) ? 1 : 0;
  const terms = { 'key term named': own, 'other key term named': topics.length > 0 && own === 0 ? 1 : 0 };
  const parsed = label === HELP ? null : parseRef(label);
  if (parsed?.kind !== 'subjects') return { ...terms, 'aspect cued': 0, 'other aspect cued': 0, overview: 0 };
  const cued = parsed.aspect !== undefined && aspects.includes(parsed.aspect);
  return {
    ...terms,
    'aspect cued': cued ? 1 : 0,
    'other aspect cued': aspects.length > 0 && !cued ? 1 : 0,
    overview: parsed.aspect === undefined && parsed.subjects.length === 1 ? 1 : 0,
  };
}
