import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { inviteLink, PERMISSIONS } from '../../src/invite.ts';
import { run } from '../discord/spawn.ts';
import { APPLICATION_ID, TOKEN } from '../discord/standin/ids.ts';

async function invite(env: Record<string, string>, args: readonly string[] = []) {
  const spawned = run('cli/invite.js', env, args);
  return { code: await spawned.ended(), out: spawned.out(), err: spawned.err() };
}

describe('npm run invite', () => {
  it.each([
    ['from the token', { DISCORD_TOKEN: TOKEN }],
    ['from the application’s id', { DISCORD_CLIENT_ID: APPLICATION_ID }],
  ])('prints the link alone, %s', async (_, env) => {
    expect(await invite(env as Record<string, string>)).toEqual({
      code: 0,
      out: `${inviteLink(APPLICATION_ID)}\n`,
      err: '',
    });
  });

  it('says in one line what is missing', async () => {
    const { code, out, err } = await invite({});
    expect([code, out]).toEqual([78, '']);
    expect(err).toMatch(/^DISCORD_TOKEN and DISCORD_CLIENT_ID are both missing.*\n$/);
  });

  it('says in one line what is wrong, without the token', async () => {
    const { code, out, err } = await invite({ DISCORD_TOKEN: 'my secret' });
    expect([code, out]).toEqual([78, '']);
    expect(err).toMatch(/^DISCORD_TOKEN .*Reset Token\n$/);
    expect(err).not.toContain('secret');
  });

  it('names the permissions with --help, and takes nothing else', async () => {
    const help = await invite({}, ['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const name of Object.keys(PERMISSIONS)) expect(help.out.replace(/\s+/g, ' ')).toContain(name);
    for (const args of [['--guild'], ['here']]) expect((await invite({}, args)).code).toBe(2);
  });
});

describe('the link', () => {
  const link = new URL(inviteLink(APPLICATION_ID));

  it('leads to Discord, for this application, with both scopes', () => {
    expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(link.searchParams.get('client_id')).toBe(APPLICATION_ID);
    expect(link.searchParams.get('scope')).toBe('bot applications.commands');
  });

  it('asks for exactly what answers, panels and pictures need', () => {
    const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles, ReadMessageHistory } =
      PermissionFlagsBits;
    const needed = ViewChannel | SendMessages | SendMessagesInThreads | AttachFiles | ReadMessageHistory;
    expect(BigInt(link.searchParams.get('permissions') ?? '')).toBe(needed);
  });
});
