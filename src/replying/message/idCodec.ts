import { type Field, parseField, printField, type ValueOf } from './idField.ts';
import { LIMITS } from './limits.ts';

/** The values that follow a verb, in this order; at most one of them may be left out. */
export type Shape = Readonly<Record<string, Field>>;

/** What a feature's ids say: after each verb its values; several shapes where one value decides on the others. */
export type Verbs = Readonly<Record<string, Shape | readonly Shape[]>>;

/** What an id says, as a value: `{ verb: 'show', language: 'en', ref: 'sales', page: 1 }`. */
export type IdOf<C> = C extends IdCodec<infer V> ? Said<V> : never;

type Said<V extends Verbs> = {
  [K in keyof V]: OneOf<K, V[K] extends readonly (infer S)[] ? S : V[K]>;
}[keyof V];
type OneOf<K, S> = S extends Shape
  ? { readonly verb: K } & { readonly [N in keyof S]: ValueOf<S[N]> }
  : never;

/** Prints and reads the ids of one feature's buttons, menus and forms, which hold all that a press needs. */
export interface IdCodec<V extends Verbs> {
  /** What it was made of. */
  readonly shapes: V;
  /** The first words of its ids. */
  readonly verbs: readonly string[];
  /** `show:en:sales:2`; null for what has no room in an id or cannot be said, and the button is then left out. */
  print(id: Said<V>): string | null;
  /** The inverse of `print`; null for anything that it would not have printed. */
  parse(text: string): Said<V> | null;
}

export function idCodec<const V extends Verbs>(shapes: V): IdCodec<V> {
  const shapesOf = (verb: string): readonly Shape[] =>
    Object.hasOwn(shapes, verb) ? [shapes[verb] ?? []].flat() : [];
  const print = (id: Readonly<Record<string, unknown>>): string | null => {
    const [values] = shapesOf(String(id.verb)).flatMap((shape) => printValues(shape, id) ?? []);
    const text = values === undefined ? '' : `${id.verb}${values}`;
    return text !== '' && text.length <= LIMITS.customId ? text : null;
  };
  return {
    shapes,
    verbs: Object.keys(shapes),
    print,
    parse(text) {
      const [verb = '', ...parts] = text.split(':');
      const ids = shapesOf(verb).flatMap((shape) => {
        const values = parseValues(shape, parts);
        return values ? [{ verb, ...values }] : [];
      });
      // Whatever was read by other rules than it is printed by is not ours.
      return (ids.find((id) => print(id) === text) ?? null) as Said<V> | null;
    },
  };
}

/** `:en:sales`; null for values of another shape. */
function printValues(shape: Shape, { verb: _, ...values }: Readonly<Record<string, unknown>>): string | null {
  const fields = Object.entries(shape);
  if (Object.keys(values).length !== fields.length) return null;
  let text = '';
  for (const [name, field] of fields) {
    const value = values[name];
    if (field.kind === 'optional' && value === field.absent) continue;
    const printed = printField(field, value);
    if (printed === null) return null;
    text += `:${printed}`;
  }
  return text;
}

function parseValues(shape: Shape, parts: readonly string[]): Record<string, unknown> | null {
  const fields = Object.entries(shape);
  const whole = parts.length === fields.length;
  const rest = [...parts];
  const values: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const leftOut = field.kind === 'optional' && !whole;
    const value = leftOut ? field.absent : parseField(field, rest.shift() ?? '');
    if (value === null && !leftOut) return null;
    values[name] = value;
  }
  return rest.length === 0 ? values : null;
}
