import { makeConverter, type ScriptConverter } from '../../src/knowledge/hant.ts';
import type { Entry, HantTerm, Knowledge, Phrasing, Refusal } from '../../src/knowledge/knowledge.ts';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import type { Text } from '../../src/knowledge/text.ts';
import { type Analysis, analyse } from '../../src/matching/reading/analyse.ts';
import { makeLexicon } from '../../src/matching/reading/lexicon.ts';
import type { Reader } from '../../src/matching/reading/reader.ts';
import { makeSpeller } from '../../src/matching/reading/speller.ts';

/** Knowledge in a few words, for testing the matcher's parts one by one. */

const term = (zh: string, hant: string, also: readonly string[] = []): HantTerm => ({
  zh,
  hant,
  also,
  except: [],
  homonyms: [],
  questionsOnly: false,
});

export const CONVERTER: ScriptConverter = makeConverter([
  term('运营', '營運', ['運營']),
  term('营销', '行銷', ['營銷']),
  { ...term('销售', '業務', ['銷售']), except: ['业务流程'], questionsOnly: true },
]);

export const text = (zh: string, en: string): Text => ({ 'zh-Hans': zh, 'zh-Hant': zh, en });

export interface SmallSubject {
  readonly zh: string;
  readonly en: string;
  readonly alias?: readonly string[];
  readonly not?: readonly string[];
  readonly aspects?: readonly string[];
  readonly group?: string;
}

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const words = (all: readonly string[] = []) => ({
  zh: all.filter(isHan),
  en: all.filter((word) => !isHan(word)),
});

const PLACE = { file: 'test.yaml', path: [] };

const entry = (ref: string, title: Text): Entry => ({
  ref: ref as AnswerRef,
  title,
  point: title,
  rows: [],
  keyTerms: words(),
  sources: [],
  related: [],
  curation: { owner: 'test', reviewed: '2026-01-01' },
  place: PLACE,
});

/** @param phrasings reference → how people ask, either language */
export function knowledgeOf(
  subjects: Readonly<Record<string, SmallSubject>>,
  aspects: Readonly<Record<string, readonly string[]>> = {},
  phrasings: Readonly<Record<string, readonly string[]>> = {},
  others: {
    readonly refusals?: readonly string[];
    readonly help?: readonly string[];
    /** By reference of a standing question. */
    readonly keyTerms?: Readonly<Record<string, readonly string[]>>;
  } = {},
): Knowledge {
  const entries = new Map<AnswerRef, Entry>();
  const add = (ref: string, zh: string, en: string) =>
    void entries.set(ref as AnswerRef, entry(ref, text(zh, en)));
  for (const [id, { zh, en, aspects: has = [] }] of Object.entries(subjects)) {
    add(id, `${zh}是什么`, `What ${en} is`);
    for (const aspect of has)
      add(`${id}.${aspect}`, `${zh}的${aspects[aspect]?.[0] ?? aspect}`, `The ${aspect} of ${en}`);
  }
  for (const ref of Object.keys(phrasings))
    if (!entries.has(ref as AnswerRef)) add(ref, `${ref}的说法`, `About ${ref}`);
  for (const [ref, terms] of Object.entries(others.keyTerms ?? {})) {
    const found = entries.get(ref as AnswerRef);
    if (found) entries.set(found.ref, { ...found, keyTerms: words(terms) });
  }
  const message = (said: string) => ({
    text: said,
    language: isHan(said) ? ('zh' as const) : ('en' as const),
    place: PLACE,
  });
  return {
    aspects: new Map(
      Object.entries(aspects).map(([id, cues]) => [
        id,
        { id, name: text(cues.find(isHan) ?? id, id), cues: words(cues), shared: false },
      ]),
    ),
    subjects: new Map(
      Object.entries(subjects).map(([id, { zh, en, alias, not, aspects: has = [], group = 'all' }]) => [
        id,
        {
          id,
          group,
          name: { 'zh-Hans': zh, 'zh-Hant': CONVERTER.toHant(zh), en },
          aliases: words(alias),
          notThis: words(not),
          aspects: has,
          place: PLACE,
        },
      ]),
    ),
    entries,
    groups: new Map([['all', text('全部', 'all')]]),
    sources: new Map(),
    redirects: new Map(),
    phrasings: Object.entries(phrasings).flatMap(([ref, all]) =>
      all.map((said): Phrasing => ({ ...message(said), ref: ref as AnswerRef })),
    ),
    refusals: (others.refusals ?? []).map((said): Refusal => ({ ...message(said), kind: 'far' })),
    help: (others.help ?? []).map(message),
    advisors: new Map(),
    terms: { hant: [], spelling: [], jargon: [], mainland: [] },
    digest: 'small',
  };
}

/** The company of the examples in the docstrings: enough names to overlap, resemble and hide in each other. */
export const COMPANY = knowledgeOf(
  {
    operations: {
      zh: '运营',
      en: 'operations',
      alias: ['运营部', 'ops', 'operations team'],
      not: ['运营商', '代运营', 'surgical operations'],
      aspects: ['goal', 'skills'],
    },
    'internet-operations': { zh: '互联网运营', en: 'internet operations' },
    marketing: { zh: '营销', en: 'marketing', not: ['体育营销', 'sports marketing'], aspects: ['goal'] },
    sales: {
      zh: '销售',
      en: 'sales',
      alias: ['卖货的', 'reps'],
      not: ['sales tax'],
      aspects: ['goal', 'skills'],
    },
    'e-commerce': { zh: '电商', en: 'e-commerce', alias: ['online store'] },
    distribution: { zh: '分销', en: 'distribution', not: ['Linux distribution'] },
  },
  {
    goal: ['目标', '为了什么', 'goal', 'goals', 'purpose'],
    skills: ['技能', '能力', 'skills', 'abilities'],
    metrics: ['考核', '绩效考核', 'KPI', 'kpis'],
  },
);

const VOCABULARY = new Map<string, number>([
  ...['operations', 'internet', 'marketing', 'sales', 'commerce', 'distribution'].map(
    (word): [string, number] => [word, 40],
  ),
  ...['goal', 'skills', 'difference', 'between', 'what', 'store', 'surgical', 'sports'].map(
    (word): [string, number] => [word, 10],
  ),
]);

export const readerOf = (knowledge: Knowledge, vocabulary = VOCABULARY): Reader => ({
  converter: CONVERTER,
  lexicon: makeLexicon(knowledge, CONVERTER),
  speller: makeSpeller(vocabulary),
});

const READER = readerOf(COMPANY);

/** What the matcher sees in a question to the company. */
export const read = (question: string, reader = READER): Analysis => analyse(question, reader);
