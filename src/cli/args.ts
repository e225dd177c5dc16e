import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

type Config<O extends Options> = {
  readonly args: readonly string[];
  readonly options: O;
  readonly allowPositionals: true;
};

/** What a command line holds; or, where it is wrong, one line that says what. */
export type Args<O extends Options> =
  | { readonly ok: true; readonly values: Values<O>; readonly positionals: readonly string[] }
  | { readonly ok: false; readonly message: string };

export type Values<O extends Options> = ReturnType<typeof parseArgs<Config<O>>>['values'];

/** Reads options and positionals as `node:util` does, with a fault as a value. */
export function readArgs<const O extends Options>(args: readonly string[], options: O): Args<O> {
  try {
    const { values, positionals } = parseArgs<Config<O>>({ args, options, allowPositionals: true });
    return { ok: true, values, positionals };
  } catch (error) {
    // The library's messages go on with advice on how to quote; the first sentence says what is wrong.
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, message: message.split(/\.\s/, 1)[0] ?? message };
  }
}
