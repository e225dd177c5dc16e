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
  /** Whether it belongs to all sides of a comparison together, so that it is not set side by side. */
  readonly shared: boolean;
}

export interface Subject {
  readonly id: string;
  readonly group: string;
  readonly name: Text;
  /** Other names, as they stand inside a sentence. */
  readonly aliases: Words;
  /** Look-alikes that contain or resemble a name and mean something else. */
  readonly notThis: Words;
  /** Absent where it is no part or kind of another subject. */
  readonly partOf?: PartOf;
  /** The aspects it has something to say on, in the order of {@link Knowledge.aspects}. */
  readonly aspects: readonly string[];
  readonly place: Place;
}

/** That something is a part or a kind of a subject. */
export interface PartOf {
  /** Id of the whole. */
  readonly subject: string;
  /** That it is, in words: `direct sales is a way of doing sales`. */
  readonly says: Text;
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
  /** Which to choose when; never beside `whoToAsk`. */
  readonly whenToChoose?: Text;
  /** Comparisons only: that the side `part` is a part or a kind of another side. */
  readonly partOf?: PartOf & { readonly part: string };
  /** Subject aspects only: the phrase that stands beside another subject's. */
  readonly brief?: Text;
  /** Standing answers only: names it is about, spotted inside a question as a subject's are; else empty. */
  readonly keyTerms: Words;
  /** Standing answers only: explains a word of the trade. */
  readonly glossary?: boolean;
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
  /** Without a title of its own, `title` is a phrase of its text. */
  readonly titled: boolean;
  readonly kind: Text;
  /** Where it can be read; absent where that is nowhere public. */
  readonly url?: string;
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
  readonly place: Place;
}

export interface Phrasing extends Message {
  readonly ref: AnswerRef;
}

export const REFUSAL_KINDS = ['near', 'far', 'chatter', 'hostile'] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export interface Refusal extends Message {
  readonly kind: RefusalKind;
}

export interface Terms {
  readonly hant: readonly HantTerm[];
  readonly spelling: readonly {
    readonly language: WrittenLanguage;
    readonly wrong: string;
    readonly right: string;
  }[];
  /** Words that Chinese texts do without. */
  readonly jargon: readonly { readonly word: string; readonly instead?: string | undefined }[];
  /** The mainland's words in Traditional characters, and Taiwan's. */
  readonly mainland: readonly { readonly word: string; readonly instead: string }[];
}

export interface HantTerm {
  readonly zh: string;
  readonly hant: string;
  readonly also: readonly string[];
  readonly except: readonly string[];
  /** Simplified words that come out as the same Traditional word. */
  readonly homonyms: readonly string[];
  readonly questionsOnly: boolean;
}
