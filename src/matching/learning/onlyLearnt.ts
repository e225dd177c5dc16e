import { createHash } from 'node:crypto';
import type { Entry, Knowledge, Place } from '../../knowledge/knowledge.ts';
import type { AnswerRef } from '../../knowledge/ref.ts';
import { LANGUAGES, type Text } from '../../knowledge/text.ts';
import { poorAnswers } from './dayOne.ts';

const NO_TEXT = Object.fromEntries(LANGUAGES.map((language) => [language, ''])) as unknown as Text;

/**
 * The knowledge with everything blank that is only shown. Training is given nothing else, so that where this is the
 * same, what is learnt is the same: a change of wording alone relearns nothing.
 */
export function onlyLearnt(knowledge: Knowledge): Knowledge {
  const { aspects, subjects, entries, phrasings, refusals, help, terms } = knowledge;
  const poor = poorAnswers(knowledge);
  const file = ({ file: name }: Place): Place => ({ file: name, path: [] });
  return {
    aspects,
    subjects: new Map([...subjects].map(([id, subject]) => [id, { ...subject, place: NOWHERE }])),
    entries: new Map(
      [...entries].map(([ref, entry]): [AnswerRef, Entry] => [ref, blank(entry, poor.has(ref))]),
    ),
    groups: new Map(),
    sources: new Map(),
    redirects: new Map(),
    phrasings: phrasings.map((phrasing) => ({ ...phrasing, place: file(phrasing.place) })),
    refusals: refusals.map((refusal) => ({ ...refusal, place: file(refusal.place) })),
    help,
    advisors: new Map(),
    terms,
    digest: '',
  };
}

const NOWHERE: Place = { file: '', path: [] };

/** @param poor whether its own sentences are learnt from as well */
const blank = ({ ref, title, keyTerms, point, brief }: Entry, poor: boolean): Entry => ({
  ref,
  title,
  keyTerms,
  point: poor ? point : NO_TEXT,
  ...(poor && brief ? { brief } : {}),
  rows: [],
  sources: [],
  related: [],
  curation: { owner: '', reviewed: '' },
  place: NOWHERE,
});

/** The same for the same knowledge of {@link onlyLearnt}; hex. */
export function digestOf(learnt: Knowledge): string {
  const text = JSON.stringify(learnt, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return createHash('sha256').update(text).digest('hex');
}
