import type { Advisor } from './advisor.ts';
import type { AnswerRef } from './ref.ts';
import type { Text, WrittenLanguage } from './text.ts';

/** Everything the bot knows, checked and in every language. Built once by `load`; never changed. */
export interface Knowledge {
  /** In the order in which answers show them. */
  readonly aspects: ReadonlyMap<string, Aspect>;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** Every written answer. Comparisons that nobody wrote are derived by `answering/`. */
  readonly entries: ReadonlyMap<AnswerRef, Entry>;
  readonly groups: ReadonlyMap<string, Text>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly redirects: ReadonlyMap<string, AnswerRef>;
  readonly phrasings: readonly Phrasing[];
  readonly refusals: readonly Refusal[];
  /** Questions about the bot itself. */
  readonly help: readonly Message[];
  /** Guides that ask and recommend; most knowledge has none. */
  readonly advisors: ReadonlyMap<string, Advisor>;
  readonly terms: Terms;
  /** SHA-256 of all files, hex: the same digest means the same knowledge. */
  readonly digest: string;
}

export interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export interface Aspect {
  readonly id: string;
  readonly name: Text;
  readonly cues: Words;
}

export interface Subject {
  readonly id: string;
  readonly group: string;
  readonly name: Text;
  /** Other names, as they stand inside a sentence. */
  readonly aliases: Words;
  /** Look-alikes that contain or resemble a name and mean something else. */
  readonly notThis: Words;
  /** The aspects it has something to say on, in the order of {@link Knowledge.aspects}. */
  readonly aspects: readonly string[];
  readonly place: Place;
}

/** One written answer. */
export interface Entry {
  readonly ref: AnswerRef;
  readonly title: Text;
  /** The answer in one sentence. */
  readonly point: Text;
  /** Paragraphs and `- ` lists, with `**bold**`. */
  readonly body?: Text;
  readonly example?: Text;
  /** Comparisons only: aspect first, all sides in parallel phrases. */
  readonly rows: readonly Row[];
  /** Comparisons only: aspects that the curator left to a button. */
  readonly leavesOut?: readonly string[];
  readonly inOneSentence?: Text;
  readonly whoToAsk?: Text;
  /** Standing questions and guides only: what they are about, spotted in a question like a subject's name. */
  readonly keyTerms?: Words;
  /** Subject aspects only: the phrase that stands beside another subject's. */
  readonly brief?: Text;
  readonly sources: readonly Citation[];
  readonly related: readonly AnswerRef[];
  readonly curation: Curation;
  /** Where it is written. */
  readonly place: Place;
}

/** A node of a YAML file: `{file: 'faq/x.yaml', path: ['answer']}`. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

export interface Row {
  /** Absent where the row's label is its own. */
  readonly aspect?: string;
  readonly label: Text;
  readonly sides: readonly { readonly subject: string; readonly text: Text }[];
}

export interface Citation {
  readonly source: string;
  /** Absent where the whole document is cited. */
  readonly author?: string;
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly kind: Text;
  readonly authors: ReadonlyMap<string, { readonly name: Text; readonly work: Text }>;
}

export interface Curation {
  readonly owner: string;
  /** ISO date on which a person last read it whole. */
  readonly reviewed: string;
}

export interface Message {
  readonly text: string;
  readonly language: WrittenLanguage;
}

export interface Phrasing extends Message {
  readonly ref: AnswerRef;
  readonly place: Place;
}

export const REFUSAL_KINDS = ['near', 'far', 'chatter', 'hostile'] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export interface Refusal extends Message {
  readonly kind: RefusalKind;
  readonly place: Place;
}

export interface Terms {
  readonly hant: readonly HantTerm[];
  readonly spelling: readonly {
    readonly language: WrittenLanguage;
    readonly wrong: string;
    readonly right: string;
  }[];
}

export interface HantTerm {
  readonly zh: string;
  readonly hant: string;
  readonly also: readonly string[];
  readonly except: readonly string[];
  readonly questionsOnly: boolean;
}
