/**
 * What curators have settled word for word: phrasings, questions about the bot, and messages not to be answered.
 * Folded text → label.
 */
export type SettledTexts = ReadonlyMap<string, string>;

/** The label under which a normalised text stands, punctuation aside; null for one that stands nowhere. */
export const settledLabel = (settled: SettledTexts, text: string): string | null =>
  settled.get(foldText(text)) ?? null;

/** A normalised text without spaces, punctuation and symbols. */
export const foldText = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '');
