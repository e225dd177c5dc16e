import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { applicationIdOf, type Config, type Environment, parseConfig } from '../src/config.ts';

const ID = '123456789012345678';
const TOKEN = `${Buffer.from(ID).toString('base64url')}.GaBcDe.not-a-real-token_at-all`;

const configOf = (env: Environment): Config => {
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.config;
};
const problemsOf = (env: Environment): readonly string[] => {
  const parsed = parseConfig(env);
  return parsed.ok ? [] : parsed.problems;
};

describe('a good environment', () => {
  it('may be empty: the preview with every default', () => {
    expect(configOf({})).toEqual({
      token: null,
      clientId: null,
      guildId: null,
      apiUrl: 'https://discord.com/api',
      knowledgeDir: './knowledge',
      storeFile: './data/role-desk.sqlite',
      answerChannels: false,
      greetMembers: false,
      reload: true,
      port: 8080,
      logLevel: 'info',
    });
  });

  it('is read from every variable', () => {
    const env = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_CLIENT_ID: '223456789012345678',
      DISCORD_GUILD_ID: '323456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:3000/api/',
      KNOWLEDGE_DIR: '/srv/knowledge',
      STORE_FILE: ':memory:',
      ANSWER_CHANNELS: 'true',
      GREET_MEMBERS: 'true',
      RELOAD: 'false',
      PORT: '0',
      LOG_LEVEL: 'DEBUG',
    };
    expect(configOf(env)).toEqual({
      token: TOKEN,
      clientId: '223456789012345678',
      guildId: '323456789012345678',
      apiUrl: 'http://127.0.0.1:3000/api',
      knowledgeDir: '/srv/knowledge',
      storeFile: ':memory:',
      answerChannels: true,
      greetMembers: true,
      reload: false,
      port: 0,
      logLevel: 'debug',
    });
  });

  it('takes empty and blank values as absent', () => {
    const names = Object.keys(parse(readFileSync(new URL('../.env.example', import.meta.url))));
    expect(configOf(Object.fromEntries(names.map((name) => [name, '  '])))).toEqual(configOf({}));
  });

  it('forgives what copying brings along', () => {
    expect(configOf({ DISCORD_TOKEN: ` Bot ${TOKEN}\n` }).token).toBe(TOKEN);
  });

  it('finds the application in the token', () => {
    expect(configOf({ DISCORD_TOKEN: TOKEN }).clientId).toBe(ID);
    // A public example: Discord’s own documentation shows this token.
    expect(applicationIdOf('MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs')).toBe(
      '198622483471925248',
    );
  });

  it('takes any token where the application is given', () => {
    expect(configOf({ DISCORD_TOKEN: 'for-a-test-server', DISCORD_CLIENT_ID: ID }).token).toBe(
      'for-a-test-server',
    );
  });
});

describe('a wrong value is one line that names it, says why and how to mend it', () => {
  it.each<[string, string, RegExp]>([
    ['DISCORD_TOKEN', 'my token', /spaces.*Reset Token/],
    ['DISCORD_TOKEN', 'tökén', /no token has.*Reset Token/],
    ['DISCORD_TOKEN', 'paste-your-token-here', /not a bot token.*Reset Token/],
    ['DISCORD_TOKEN', 'bm90LWFuLWlk.x.y', /not a bot token.*Reset Token/],
    ['DISCORD_CLIENT_ID', 'role-desk', /17 to 20 digits.*General Information/],
    ['DISCORD_CLIENT_ID', '1234', /17 to 20 digits/],
    ['DISCORD_GUILD_ID', 'my server', /17 to 20 digits.*Copy Server ID/],
    ['DISCORD_API_URL', 'discord.com/api', /http or https.*for|http or https/],
    ['DISCORD_API_URL', 'ftp://discord.com/api', /http or https/],
    ['DISCORD_API_URL', 'https://discord.com/api/v10', /version.*before the version/],
    ['DISCORD_API_URL', 'https://me:secret@discord.com/api', /password/],
    ['STORE_FILE', 'libsql://store.example.com', /no file.*path/],
    ['STORE_FILE', 'file:store.sqlite', /no file.*path/],
    ['STORE_FILE', './data/', /no file.*path/],
    ['PORT', 'http', /0 to 65535/],
    ['PORT', '65536', /0 to 65535/],
    ['PORT', '-1', /0 to 65535/],
    ['PORT', '80.5', /0 to 65535/],
    ['PORT', '0x50', /0 to 65535/],
    ['LOG_LEVEL', 'loud', /fatal, error, warn, info, debug, trace, silent/],
  ])('%s=%s', (name, value, words) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringMatching(words)]);
    expect(problems[0]).toMatch(new RegExp(`^${name} [^\\n]+$`));
  });

  it('and all are reported at once', () => {
    const problems = problemsOf({
      DISCORD_TOKEN: 'a b',
      DISCORD_CLIENT_ID: 'x',
      DISCORD_GUILD_ID: 'x',
      DISCORD_API_URL: 'x',
      PORT: 'x',
      LOG_LEVEL: 'x',
    });
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_CLIENT_ID',
      'DISCORD_GUILD_ID',
      'DISCORD_API_URL',
      'PORT',
      'LOG_LEVEL',
    ]);
  });

  it('and none shows a token, whichever variable it was put into', () => {
    const names = Object.keys(parse(readFileSync(new URL('../.env.example', import.meta.url))));
    for (const name of names) expect(problemsOf({ [name]: `${TOKEN} x` }).join()).not.toContain(TOKEN);
    expect(problemsOf({ DISCORD_API_URL: 'https://me:secret@discord.com/api' }).join()).not.toContain(
      'secret',
    );
  });
});

it('.env.example documents every variable that is read, and no other', () => {
  const asked = new Set<string>();
  const spy = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return undefined;
      },
    },
  );
  parseConfig(spy);
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  expect(Object.keys(parse(text)).sort()).toEqual([...asked].sort());
  for (const name of asked) expect(text).toMatch(new RegExp(`# .+\\n${name}=`));
});
