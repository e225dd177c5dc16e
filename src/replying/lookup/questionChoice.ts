import { type AnswerRef, canonicalRef } from '../../knowledge/ref.ts';
import { isLanguage, type Language } from '../../knowledge/text.ts';
import { LIMITS } from '../message/limits.ts';

/** A suggested question that was chosen, as the value of an option: `ref:operations~sales`, `ref:en:sales`. */
export interface QuestionChoice {
  readonly ref: AnswerRef;
  /** Null where it is that of the asker's Discord. */
  readonly language: Language | null;
}

/** Null where Discord's limit leaves no room for it. */
export function formatChoice({ ref, language }: QuestionChoice): string | null {
  const value = language === null ? `ref:${ref}` : `ref:${language}:${ref}`;
  return value.length <= LIMITS.choiceValue ? value : null;
}

/** The inverse of {@link formatChoice}; null for a question in words. */
export function parseChoice(text: string): QuestionChoice | null {
  if (text.length > LIMITS.choiceValue) return null;
  const [mark, ...parts] = text.split(':');
  const target = parts.pop() ?? '';
  const [language = null, ...rest] = parts;
  if (mark !== 'ref' || rest.length > 0 || (language !== null && !isLanguage(language))) return null;
  const ref = canonicalRef(target);
  return ref !== null && ref === target ? { ref, language } : null;
}
