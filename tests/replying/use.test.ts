import { describe, expect, expectTypeOf, it } from 'vitest';
import { BROWSE } from '../../src/replying/browse/browse.ts';
import { handled } from '../../src/replying/feature.ts';
import { ASK, COMPARE, DEFINE, HELP } from '../../src/replying/lookup/commands.ts';
import type { CommandRequest } from '../../src/replying/request.ts';
import { SETTINGS } from '../../src/replying/settings/command.ts';
import { type CompletedOf, readUse, type UseOf } from '../../src/replying/use.ts';

const asked = (name: string, options: Record<string, string>, subcommand?: string): CommandRequest => ({
  kind: 'command',
  name,
  options,
  ...(subcommand !== undefined && { subcommand }),
  locale: 'en',
  userId: '900000000000000007',
});

describe('the options that a handler gets', () => {
  it('are those of its command’s declaration, by name, kind and need', () => {
    expectTypeOf<UseOf<typeof ASK>['options']>().branded.toEqualTypeOf<{
      readonly question: string;
      readonly private?: boolean;
    }>();
    expectTypeOf<UseOf<typeof COMPARE>['options']>().branded.toEqualTypeOf<{
      readonly a: string;
      readonly b: string;
      readonly c?: string;
      readonly d?: string;
      readonly aspect?: string;
      readonly private?: boolean;
    }>();
    expectTypeOf<UseOf<typeof HELP>['subcommand']>().toEqualTypeOf<null>();
    expectTypeOf<UseOf<typeof SETTINGS>['subcommand']>().toEqualTypeOf<
      'show' | 'answer-channel add' | 'answer-channel remove' | 'onboarding'
    >();
    expectTypeOf<
      Extract<UseOf<typeof SETTINGS>, { subcommand: 'answer-channel add' }>['options']
    >().branded.toEqualTypeOf<{ readonly channel: string }>();
    expectTypeOf<
      Extract<UseOf<typeof SETTINGS>, { subcommand: 'onboarding' }>['options']
    >().branded.toEqualTypeOf<{ readonly channel?: string }>();
    expectTypeOf<CompletedOf<typeof COMPARE>>().toEqualTypeOf<'a' | 'b' | 'c' | 'd' | 'aspect'>();
    expectTypeOf<CompletedOf<typeof SETTINGS>>().toEqualTypeOf<never>();
  });

  it('cannot be misspelt, taken for another kind, or left uncompleted', () => {
    const none = () => [];
    const tries = [
      // @ts-expect-error: it is called `question`.
      () => handled(ASK, (_, { options }) => options.qestion && null, { question: none }),
      // @ts-expect-error: a flag is no text.
      () => handled(BROWSE, (_, { options }) => (options.private === 'true' ? null : null)),
      // @ts-expect-error: whether there is a `c` must be asked.
      () => handled(COMPARE, (_, { options }) => options.c.trim() && null, {} as never),
      // @ts-expect-error: /define completes its aspect as well.
      () => handled(DEFINE, () => null, { subject: none }),
      // @ts-expect-error: /ask has nothing called `subject`.
      () => handled(ASK, () => null, { question: none, subject: none }),
      // @ts-expect-error: /settings has no such subcommand.
      () => handled(SETTINGS, (_, used) => (used.subcommand === 'hide' ? null : null)),
      // @ts-expect-error: only some of its subcommands take a channel.
      () => handled(SETTINGS, (_, used) => used.options.channel && null),
    ];
    expect(tries).toHaveLength(7);
  });
});

describe('a use of a command', () => {
  it('is read as declared: a flag as yes or no, what was left out as absent', () => {
    expect(readUse(ASK, asked('ask', { question: 'why', private: 'true' }))).toEqual({
      kind: 'command',
      name: 'ask',
      locale: 'en',
      userId: '900000000000000007',
      subcommand: null,
      options: { question: 'why', private: true },
    });
    expect(readUse(BROWSE, asked('browse', { private: 'false' }))?.options).toEqual({ private: false });
    expect(readUse(BROWSE, asked('browse', {}))?.options).toEqual({});
    expect(readUse(HELP, asked('help', { stray: 'x' }))?.options).toEqual({});
  });

  it('is read in its subcommand, within a group too', () => {
    const channel = '900000000000000003';
    expect(readUse(SETTINGS, asked('settings', { channel }, 'answer-channel add'))).toMatchObject({
      subcommand: 'answer-channel add',
      options: { channel },
    });
    expect(readUse(SETTINGS, asked('settings', {}, 'onboarding'))).toMatchObject({
      subcommand: 'onboarding',
      options: {},
    });
  });

  it.each<[string, unknown]>([
    ['without what it needs', readUse(ASK, asked('ask', {}))],
    ['with a flag that is neither', readUse(BROWSE, asked('browse', { private: 'maybe' }))],
    ['with a channel that is none', readUse(SETTINGS, asked('settings', { channel: '#a' }, 'onboarding'))],
    ['with no subcommand where there are some', readUse(SETTINGS, asked('settings', {}))],
    ['with half a subcommand', readUse(SETTINGS, asked('settings', {}, 'answer-channel'))],
    ['with a subcommand that there is not', readUse(SETTINGS, asked('settings', {}, 'answer-channel hide'))],
    ['with a subcommand where there are none', readUse(HELP, asked('help', {}, 'show'))],
    ['with more than a subcommand', readUse(SETTINGS, asked('settings', {}, 'show more'))],
    ['with what every object has', readUse(ASK, asked('ask', Object.create({ question: 'x' })))],
  ])('%s is none', (_, use) => expect(use).toBeNull());
});
