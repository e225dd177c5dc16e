import { type AnswerRef, canonicalRef, isId } from '../../knowledge/ref.ts';
import { isLanguage, type Language } from '../../knowledge/text.ts';
import { isSnowflake } from '../../settings/snowflake.ts';

/** One value in an id, between two colons; told as data, so that a test can make every value there is. */
export type Field = Plain | Optional;

type Plain =
  | { readonly kind: 'language' | 'ref' | 'slug' | 'snowflake' }
  /** One of some words. */
  | { readonly kind: 'word'; readonly words: readonly string[] }
  /** A whole number from `least` to `most`. */
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  /** Up to `longest` numbers from 0 to `highest`, which is at most 9: `021`, and `-` for none. */
  | { readonly kind: 'digits'; readonly highest: number; readonly longest: number };

/** A field that is left out where its value is `absent`. */
interface Optional {
  readonly kind: 'optional';
  readonly field: Plain;
  readonly absent: string | number | null;
}

export type ValueOf<F extends Field> = F extends {
  kind: 'optional';
  field: infer G extends Plain;
  absent: infer A;
}
  ? ValueOf<G> | A
  : F extends { kind: 'language' }
    ? Language
    : F extends { kind: 'ref' }
      ? AnswerRef
      : F extends { kind: 'word'; words: readonly (infer W)[] }
        ? W
        : F extends { kind: 'number' }
          ? number
          : F extends { kind: 'digits' }
            ? readonly number[]
            : string;

export const language = { kind: 'language' } as const;
/** A canonical reference to an answer. */
export const ref = { kind: 'ref' } as const;
/** The id of a subject, a shelf, a guide: lower-case words joined by hyphens. */
export const slug = { kind: 'slug' } as const;
/** Discord's id of a person. */
export const snowflake = { kind: 'snowflake' } as const;
export const word = <const W extends readonly string[]>(...words: W) => ({ kind: 'word', words }) as const;
export const number = (least: number, most: number) => ({ kind: 'number', least, most }) as const;
export const digits = (highest: number, longest: number) => ({ kind: 'digits', highest, longest }) as const;
/** Null where it is left out. */
export const optional = <const F extends Plain>(field: F) =>
  ({ kind: 'optional', field, absent: null }) as const;

/** The last page that an id can name. */
export const LAST_PAGE = 99;
/** A page of a list or of an answer, from 1; the first is left out. */
export const page = { kind: 'optional', field: number(1, LAST_PAGE), absent: 1 } as const;

/** Reads one value, which has no colon; null for what {@link printField} would not print. */
export function parseField(field: Field, text: string): unknown {
  switch (field.kind) {
    case 'language':
      return isLanguage(text) ? text : null;
    case 'ref':
      return canonicalRef(text) === text ? text : null;
    case 'slug':
      return isId(text) ? text : null;
    case 'snowflake':
      return isSnowflake(text) ? text : null;
    case 'word':
      return field.words.includes(text) ? text : null;
    case 'number': {
      const value = /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : Number.NaN;
      return value >= field.least && value <= field.most ? value : null;
    }
    case 'digits': {
      if (text === '-') return [];
      const fits = /^\d+$/.test(text) && text.length <= field.longest;
      const values = [...text].map(Number);
      return fits && values.every((value) => value <= field.highest) ? values : null;
    }
    case 'optional':
      return parseField(field.field, text);
  }
}

/** Prints one value that is not left out; null for one that the field cannot hold. */
export function printField(field: Field, value: unknown): string | null {
  const text = Array.isArray(value) ? (value.length === 0 ? '-' : value.join('')) : String(value);
  return parseField(field, text) === null ? null : text;
}
