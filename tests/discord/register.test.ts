import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandsPath, hashCommands } from '../../src/registration.ts';
import { publishedFor } from '../../src/replying/features.ts';
import type { Store } from '../../src/store/store.ts';
import { opened } from '../store/temporary.ts';
import { realBot } from './harness.ts';
import { run } from './spawn.ts';
import { APPLICATION_ID, GUILD_ID, TOKEN } from './standin/ids.ts';
import { type StandIn, startStandIn } from './standin/standin.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.close());

async function register(args: readonly string[], env: Record<string, string> = {}) {
  const defaults = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standIn.apiUrl };
  const spawned = run('cli/register.js', { ...defaults, ...env }, args);
  return { code: await spawned.ended(), out: spawned.out(), err: spawned.err() };
}
const names = (scope: string) => standIn.state.commands.get(scope)?.map(({ name }) => name);
let ALL: string[];
beforeAll(async () => {
  ALL = publishedFor((await realBot()).knowledge).map(({ name }) => name);
});

describe('npm run register', () => {
  it('publishes every command for all servers', async () => {
    const { code, out, err } = await register([]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Registered \/ask \/compare \/define .* in every server and in direct messages\.\n$/,
    );
    expect(out.match(/\/[a-z-]+/g)).toContain('/settings');
    expect(names('global')).toEqual(ALL);
    expect(standIn.state.refusals).toEqual([]);
  });

  it('publishes for one server with --guild, and for all without, whatever DISCORD_GUILD_ID says', async () => {
    expect(await register(['--guild', GUILD_ID])).toMatchObject({ code: 0 });
    expect(names(GUILD_ID)).toEqual(ALL);
    expect(names('global')).toBeUndefined();
    await register([], { DISCORD_GUILD_ID: GUILD_ID });
    expect(names('global')).toEqual(ALL);
  });

  it('takes them away with --clear', async () => {
    await register(['--guild', GUILD_ID]);
    await register([]);
    expect((await register(['--clear', '--guild', GUILD_ID])).out).toMatch(/^Removed .*900000000000000002/);
    expect(names(GUILD_ID)).toEqual([]);
    expect(names('global')).toEqual(ALL);
    await register(['--clear']);
    expect(names('global')).toEqual([]);
  });

  describe('and the store', () => {
    const file = () => join(mkdtempSync(join(tmpdir(), 'role-desk-register-')), 'store.sqlite');
    const look = async <T>(at: string, read: (store: Store) => Promise<T>): Promise<T> => {
      const store = await opened(at);
      try {
        return await read(store);
      } finally {
        await store.close();
      }
    };
    const path = commandsPath(APPLICATION_ID, null);

    it('writes down what was published, so that the bot need not; and publishes all the same', async () => {
      const at = file();
      for (let i = 0; i < 2; i++) {
        standIn.state.commands.clear();
        await register([], { STORE_FILE: at });
        expect(names('global')).toEqual(ALL);
      }
      const { knowledge } = await realBot();
      expect(await look(at, (store) => store.commandHash(path))).toBe(hashCommands(publishedFor(knowledge)));
      const bot = run('main.js', {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: standIn.apiUrl,
        STORE_FILE: at,
        LOG_LEVEL: 'debug',
      });
      await bot.says('the slash commands are up to date');
      bot.child.kill('SIGTERM');
      expect(await bot.ended()).toBe(0);
    });

    it('forgets what was taken away, there alone', async () => {
      const at = file();
      await register([], { STORE_FILE: at });
      await register(['--guild', GUILD_ID], { STORE_FILE: at });
      await register(['--clear'], { STORE_FILE: at });
      expect(await look(at, (store) => store.commandHash(path))).toBeNull();
      expect(
        await look(at, (store) => store.commandHash(commandsPath(APPLICATION_ID, GUILD_ID))),
      ).not.toBeNull();
    });

    it('takes neither for done where Discord refused', async () => {
      const at = file();
      await register(['--guild', '900000000000000099'], { STORE_FILE: at });
      expect(
        await look(at, (store) => store.commandHash(commandsPath(APPLICATION_ID, '900000000000000099'))),
      ).toBeNull();
    });
  });

  it('explains itself with --help, and needs nothing for it', async () => {
    const { code, out } = await register(['--help'], { DISCORD_TOKEN: '' });
    expect(code).toBe(0);
    expect(out).toContain('--guild ID');
  });
});

describe('npm run register fails in one clear line', () => {
  const WRONG = `${Buffer.from(APPLICATION_ID).toString('base64url')}.wrong.wrong`;
  it.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['without a token', [], { DISCORD_TOKEN: '' }, 78, /DISCORD_TOKEN is missing/],
    ['with a wrong token', [], { DISCORD_TOKEN: WRONG }, 78, /Reset Token/],
    ['with another application', [], { DISCORD_CLIENT_ID: '900000000000000098' }, 78, /DISCORD_CLIENT_ID/],
    ['in a server that it is not in', ['--guild', '900000000000000099'], {}, 78, /invite the bot/],
    ['with no server’s id', ['--guild', 'here'], {}, 2, /17 to 20 digits/],
    ['with a forgotten id', ['--guild'], {}, 2, /--guild/],
    ['with an unknown option', ['--gild', GUILD_ID], {}, 2, /--gild/],
    ['with a stray word', ['global'], {}, 2, /global/],
    ['with a store that cannot be written', [], { STORE_FILE: '/dev/null/store' }, 78, /STORE_FILE/],
    ['where nobody answers', [], { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 69, /ECONNREFUSED/],
  ])('%s', async (_, args, env, code, words) => {
    const failed = await register(args, env);
    expect(failed).toMatchObject({ code, out: '', err: expect.stringMatching(words) });
    expect(failed.err.trimEnd().split('\n')).toHaveLength(1);
    expect(failed.err).not.toContain(WRONG);
    expect(standIn.state.commands.size).toBe(0);
  });
});
