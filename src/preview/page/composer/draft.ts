import type {
  APIApplicationCommandBooleanOption,
  APIApplicationCommandStringOption,
} from 'discord-api-types/v10';
import type { Choice } from '../../../replying/message/payload.ts';
import type { Command } from '../api.ts';

export type Option = APIApplicationCommandStringOption | APIApplicationCommandBooleanOption;

/** Takes a question in one's own words: what is suggested for it is taken only when chosen outright. */
export const isOwnWords = ({ name }: Option): boolean => name === 'question';

/** Discord's number for yes or no. */
const BOOLEAN = 5;
export const isFlag = ({ type }: Option): boolean => type === BOOLEAN;

/** A slash command while it is being written. */
export interface Draft {
  readonly command: Command;
  readonly filled: ReadonlyMap<string, Choice>;
  /** The option that the input box stands for; null where only optional ones remain. */
  readonly active: Option | null;
}

export const optionsOf = (command: Command): readonly Option[] => (command.options ?? []) as Option[];

export function startDraft(command: Command): Draft {
  return advance({ command, filled: new Map(), active: null });
}

/** Puts a value into the active option, and goes on to the next that is needed. */
export function fill(draft: Draft, choice: Choice): Draft {
  if (!draft.active) return draft;
  return advance({ ...draft, filled: new Map(draft.filled).set(draft.active.name, choice) });
}

/** Opens an option, emptying it; one left open and empty before is simply closed. */
export function open(draft: Draft, option: Option): Draft {
  const filled = new Map(draft.filled);
  filled.delete(option.name);
  return { ...draft, filled, active: option };
}

/** Closes an optional option that was left empty. */
export const closeOption = (draft: Draft): Draft => advance({ ...draft, active: null });

/** One step back, to the option filled last; null leaves the command. */
export function stepBack(draft: Draft): Draft | null {
  if (draft.active && !draft.active.required) return closeOption(draft);
  const last = [...draft.filled.keys()].at(-1);
  const option = optionsOf(draft.command).find(({ name }) => name === last);
  return option ? open(draft, option) : null;
}

/** The first option still needed; null where the command can be sent. */
export const missing = ({ command, filled }: Draft): Option | null =>
  optionsOf(command).find(({ name, required }) => required && !filled.has(name)) ?? null;

/** Options that may still be added. */
export const addable = ({ command, filled }: Draft): readonly Option[] =>
  optionsOf(command).filter(({ name }) => !filled.has(name));

export const valuesOf = ({ filled }: Draft): Record<string, string> =>
  Object.fromEntries([...filled].map(([name, { value }]) => [name, value]));

const advance = (draft: Draft): Draft => ({ ...draft, active: missing(draft) });
