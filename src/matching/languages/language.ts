import type { ScriptConverter } from '../../knowledge/hant.ts';
import type { Language, WrittenLanguage } from '../../knowledge/text.ts';

/** Which characters a language is written in. What follows from the script alone is no language's matter. */
export type Script = 'Han' | 'Latin';

/**
 * All that the matcher knows of one language: how people who write it greet, compare, point back and go on. The
 * patterns read normalised texts (lower case, Simplified) and every pack is tried on every text, since people mix
 * languages. They keep no state (no flag `g`).
 */
export interface LanguagePack {
  /** As curators mark it in the knowledge. */
  readonly written: WrittenLanguage;
  /** What it can be answered in; names inside a question stand in the first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly script: Script;
  /** Which of its {@link languages} a text in its script is in. */
  variant(text: string, converter: ScriptConverter): Language;
  /** A text of its own in another of its {@link languages}. */
  inScript(text: string, language: Language, converter: ScriptConverter): string;

  /** A greeting at the beginning, with what separates it from the question. */
  readonly greets: RegExp;
  /** Thanks at the end, likewise. */
  readonly thanks: RegExp;
  /** A greeting at the beginning, whatever comes next: "hi there", 在吗. */
  readonly greeting: RegExp;
  /** Thanks likewise: "ok, thanks a lot", 谢谢啦. */
  readonly gratitude: RegExp;
  /** A word without its ending, under which all its forms meet; words of other languages stay. */
  stem(word: string): string;
  /** Words that are no slips though the knowledge never uses them; read from disk, so asked for once. */
  commonWords(): ReadonlySet<string>;
  /** Every place where a name stands by itself, not inside a longer word: a pattern with the flag `g`. */
  standing(name: string): RegExp;

  /** Sets things side by side. */
  readonly compares: RegExp;
  /** Asks for the difference as such, in whatever respect: 有什么区别, "is it the same". */
  readonly wholeDifference: RegExp;
  /** The whole of what stands between two names of a list: 、 or "and the". */
  readonly lists: RegExp;
  /** A text without the words that a plain comparison is made of, each replaced by a space. */
  withoutComparing(text: string): string;
  /** What follows a name when somebody is set beside it; group 1 is that somebody and ends the match. */
  readonly besideAfter: RegExp;
  /** What stands before a name likewise; group 1 is that somebody. */
  readonly besideBefore: RegExp;
  /** The whole of a side that stands for something said before, or for anybody: never a stranger. */
  readonly nobody: RegExp;
  /** Says of what follows that it is what comes after it: "is" before "promotion marketing". Null where none does. */
  readonly equates: RegExp | null;
  /** The whole of a question what somebody or something is or does; group 1 is that somebody. No marks at its end. */
  readonly asksAbout: readonly RegExp[];
  /** Asks for a person. */
  readonly asksWho: RegExp;
  /** Holds a word that no name of a role or a thing has: a pronoun, a question word, what joins phrases. */
  readonly noName: RegExp;

  /** Begins as one who goes on from what was said does, with something behind it: "and sales?". */
  readonly opensFollowUp: RegExp;
  /** Ends so: 销售呢. Null where the language has no such ending. */
  readonly endsFollowUp: RegExp | null;
  /** Holds a word that only makes sense after what was said: it, 前者, "as well". */
  readonly pointsBack: RegExp;
  /** Holds a pronoun for one or more of those spoken of. */
  readonly pronoun: RegExp;
  /** Speaks of several at once: both, 这俩. */
  readonly several: RegExp;
  /** Speaks of three or more at once, so of more than were shown last. */
  readonly threeOrMore: RegExp;
  /** Counts three or more with no word for joining them: 这三个. Null where a count alone joins nothing. */
  readonly countsTogether: RegExp | null;
  /** Asks of another what was asked before: 也, "same for"; a word for sameness that compares nothing. */
  readonly likewise: RegExp;
  /** Takes one more into the comparison: 加上, "where does … come in". */
  readonly adds: RegExp;
  /** Begins by setting somebody beside what was said before: 和运营比, "vs sales". */
  readonly opensBeside: RegExp;
  /** Asks whether what was said before is but somebody else by another name: 不就是, "isn't that just". */
  readonly likens: RegExp;
  /** Puts one in another's place: 换成, "instead of". */
  readonly replaces: RegExp;
  /** Speaks of a part of what was said before: 做这块的, "for that". */
  readonly within: RegExp;
  /** Points at one thing that was said before, not at people: 它, that. */
  readonly pointsAtOne: RegExp;
  /** Picks one of those that were shown. */
  readonly ordinals: Readonly<Record<Ordinal, RegExp>>;
  /** A follow-up without the words that carry no name, each replaced by a space. */
  withoutFillers(text: string): string;
  /** A follow-up without the words that only join it to what was said: "and … too", 那…呢. */
  withoutJoining(text: string): string;
  /** A name as it stands in a normalised text, its words apart. */
  foldName(name: string): string;
  /**
   * What is left of a folded name whose first part is among the words, none of them empty; null where it is
   * not, or is the whole.
   */
  restOf(name: string, words: readonly string[]): string | null;
  /** Whether a text is so short that, naming nobody, it leaves something out. */
  isShort(text: string): boolean;
  /** A follow-up with what it left out put before it. `aspect`: its name, or empty. */
  complete(names: readonly string[], aspect: string, text: string): string;
}

/** In the order in which they are looked for. */
export const ORDINALS = ['last', 'first', 'second', 'third'] as const;
export type Ordinal = (typeof ORDINALS)[number];

/** The members that say yes or no to a text. */
export type Sign = {
  [Member in keyof LanguagePack]: LanguagePack[Member] extends RegExp | null ? Member : never;
}[keyof LanguagePack];
