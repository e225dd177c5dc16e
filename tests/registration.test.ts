import { describe, expect, it } from 'vitest';
import { commandsPath, sameCommands } from '../src/registration.ts';
import { COMMANDS } from '../src/replying/features.ts';

type Command = Record<string, unknown>;

/** As Discord gives them back: with its own additions, without what is false. */
const stored = (): Command[] =>
  structuredClone(COMMANDS as readonly unknown[] as Command[]).map((command) => ({
    ...command,
    id: '1',
    version: '2',
    nsfw: false,
    contexts: null,
    options: ((command.options as Command[]) ?? []).map(({ required, ...option }) =>
      required ? { ...option, required } : option,
    ),
  }));

describe('what Discord has is up to date', () => {
  it('when it says the same, in whatever order', () => {
    expect(sameCommands(COMMANDS, stored())).toBe(true);
    expect(sameCommands(COMMANDS, stored().reverse())).toBe(true);
  });

  it('when a command without options has no list of them', () => {
    const theirs = stored().map(({ options, ...command }) =>
      (options as unknown[]).length > 0 ? { ...command, options } : command,
    );
    expect(sameCommands(COMMANDS, theirs)).toBe(true);
  });
});

describe('what Discord has is out of date', () => {
  const first = (theirs: Command[]) => theirs[0] as Command;
  it.each<[string, (theirs: Command[]) => unknown]>([
    ['without a command', (theirs) => theirs.pop()],
    ['with one too many', (theirs) => theirs.push({ name: 'old', description: 'x' })],
    ['with another in its place', (theirs) => Object.assign(first(theirs), { name: 'old' })],
    ['with another description', (theirs) => Object.assign(first(theirs), { description: 'old' })],
    ['without a translation', (theirs) => Object.assign(first(theirs), { name_localizations: null })],
    ['without an option', (theirs) => Object.assign(first(theirs), { options: [] })],
    [
      'with an option no longer required',
      (theirs) => Object.assign((first(theirs).options as Command[])[0] ?? {}, { required: false }),
    ],
    [
      'with an option newly required',
      (theirs) =>
        Object.assign(((theirs[1] as Command).options as Command[]).at(-1) ?? {}, { required: true }),
    ],
    ['with options in another order', (theirs) => ((theirs[1] as Command).options as Command[]).reverse()],
  ])('%s', (_, change) => {
    const theirs = stored();
    change(theirs);
    expect(sameCommands(COMMANDS, theirs)).toBe(false);
  });

  it('when it is nothing like commands', () => {
    expect(sameCommands(COMMANDS, [null, 1, 'x', []])).toBe(false);
  });
});

it('commands live with the application, or with a server of it', () => {
  expect(commandsPath('1', null)).toBe('/applications/1/commands');
  expect(commandsPath('1', '2')).toBe('/applications/1/guilds/2/commands');
});
