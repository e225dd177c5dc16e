import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { isSnowflake } from '../settings/snowflake.ts';
import type { CommandBody } from './commandBody.ts';
import type { CommandRequest } from './request.ts';

type Kind = ApplicationCommandOptionType;
interface Declared {
  readonly type: Kind;
  readonly name: string;
  readonly required?: boolean;
}

type ValueOf<D> = D extends { type: ApplicationCommandOptionType.Boolean } ? boolean : string;
type Needed<D> = Extract<D, { required: true }>;

/** What arrives for some options: name → value; those that may be left out may be absent. */
export type OptionsOf<O extends readonly unknown[]> = {
  readonly [D in Needed<O[number]> as NameOf<D>]: ValueOf<D>;
} & {
  readonly [D in Exclude<O[number], Needed<O[number]>> as NameOf<D>]?: ValueOf<D>;
};
type NameOf<D> = D extends { name: infer N extends string } ? N : never;

type Subcommand = { type: ApplicationCommandOptionType.Subcommand };
type Group = { type: ApplicationCommandOptionType.SubcommandGroup };

/** One way in which a command can be used: its subcommand, null where it has none, and the options filled in. */
export type UseOf<C> = C extends { options: infer O extends readonly unknown[] }
  ? [Extract<O[number], Subcommand | Group>] extends [never]
    ? { readonly subcommand: null; readonly options: OptionsOf<O> }
    : SubUseOf<O[number], ''>
  : never;

type SubUseOf<S, Before extends string> = S extends {
  type: infer T;
  name: infer N extends string;
  options: infer O extends readonly unknown[];
}
  ? T extends ApplicationCommandOptionType.Subcommand
    ? { readonly subcommand: `${Before}${N}`; readonly options: OptionsOf<O> }
    : SubUseOf<O[number], `${N} `>
  : never;

/** The names of the options that Discord completes. */
export type CompletedOf<C> = C extends { options: readonly (infer D)[] }
  ? NameOf<Extract<D, { autocomplete: true }>>
  : never;

/** A request for a command, read as its declaration has it. */
export type Used<C> = Omit<CommandRequest, 'subcommand' | 'options'> & UseOf<C>;

/** Reads a request as its command is declared; null where that declares no such use, as an earlier version may have. */
export function readUse<C extends CommandBody>(command: C, request: CommandRequest): Used<C> | null {
  const { subcommand, options: given, ...asked } = request;
  const declared = declaredFor(command.options ?? [], subcommand?.split(' ') ?? []);
  const options = declared && readOptions(declared, given);
  return options && ({ ...asked, subcommand: subcommand ?? null, options } as unknown as Used<C>);
}

/** The options of a subcommand, or of a command that has none; null where there is no such subcommand. */
function declaredFor(
  options: readonly APIApplicationCommandOption[],
  path: readonly string[],
): readonly APIApplicationCommandBasicOption[] | null {
  const [name, ...rest] = path;
  const plain = options.filter(
    (one): one is APIApplicationCommandBasicOption =>
      one.type !== ApplicationCommandOptionType.Subcommand &&
      one.type !== ApplicationCommandOptionType.SubcommandGroup,
  );
  if (name === undefined) return plain.length === options.length ? plain : null;
  const sub = options.find((one) => one.name === name);
  const leads =
    sub?.type === ApplicationCommandOptionType.Subcommand ||
    sub?.type === ApplicationCommandOptionType.SubcommandGroup;
  return leads ? declaredFor(sub.options ?? [], rest) : null;
}

function readOptions(
  declared: readonly Declared[],
  given: Readonly<Record<string, string>>,
): Record<string, string | boolean> | null {
  const read: Record<string, string | boolean> = {};
  for (const { name, type, required = false } of declared) {
    const text = Object.hasOwn(given, name) ? given[name] : undefined;
    const value = text === undefined ? null : readValue(type, text);
    if (value !== null) read[name] = value;
    else if (required || text !== undefined) return null;
  }
  return read;
}

/** Null for what Discord would not have sent for an option of this kind. */
function readValue(type: Kind, text: string): string | boolean | null {
  switch (type) {
    case ApplicationCommandOptionType.Boolean:
      return text === 'true' || text === 'false' ? text === 'true' : null;
    case ApplicationCommandOptionType.Channel:
      return isSnowflake(text) ? text : null;
    default:
      return text;
  }
}
