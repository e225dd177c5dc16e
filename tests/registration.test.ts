import { describe, expect, it } from 'vitest';
import { bodiesFor, commandsPath, hashCommands } from '../src/registration.ts';
import { COMMANDS } from '../src/replying/features.ts';

describe('the hash of the commands', () => {
  it('is the same for the same commands', () => {
    expect(hashCommands(structuredClone(COMMANDS) as object[])).toBe(hashCommands(COMMANDS));
  });

  it.each<[string, (commands: Record<string, unknown>[]) => unknown]>([
    ['a command', (commands) => commands.pop()],
    ['a description', (commands) => Object.assign(commands[0] ?? {}, { description: 'x' })],
    ['a translation', (commands) => Object.assign(commands[0] ?? {}, { name_localizations: {} })],
    ['an option', (commands) => (commands[1] as { options: unknown[] }).options.pop()],
    ['who may use it', (commands) => Object.assign(commands[0] ?? {}, { default_member_permissions: '0' })],
  ])('changes with %s', (_, change) => {
    const commands = structuredClone(COMMANDS) as readonly unknown[] as Record<string, unknown>[];
    change(commands);
    expect(hashCommands(commands)).not.toBe(hashCommands(COMMANDS));
  });
});

it('where a command is offered is said only of those for all servers', () => {
  const commands = [{ name: 'x', contexts: [0], integration_types: [0], default_member_permissions: '32' }];
  expect(bodiesFor(commands as object[], null)).toEqual(commands);
  expect(bodiesFor(commands as object[], '1')).toEqual([{ name: 'x', default_member_permissions: '32' }]);
});

it('commands live with the application, or with a server of it', () => {
  expect(commandsPath('1', null)).toBe('/applications/1/commands');
  expect(commandsPath('1', '2')).toBe('/applications/1/guilds/2/commands');
});
