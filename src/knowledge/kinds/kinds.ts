import { advisors } from './advisors.ts';
import { aspects } from './aspects.ts';
import { comparisons } from './comparisons.ts';
import { groups } from './groups.ts';
import type { Kind } from './kind.ts';
import { help, refusals } from './messages.ts';
import { phrasings } from './phrasings.ts';
import { redirects } from './redirects.ts';
import { sources } from './sources.ts';
import { standingKinds } from './standing.ts';
import { subjects } from './subjects.ts';
import { terms } from './terms.ts';

/**
 * Every kind of knowledge file, in the order in which they are built: what others need of them first (the terms,
 * for Traditional Chinese; the aspects, for their names and order).
 */
export const KINDS: readonly Kind[] = [
  terms,
  aspects,
  groups,
  sources,
  redirects,
  help,
  advisors,
  comparisons,
  ...standingKinds,
  refusals,
  phrasings,
  subjects,
];
