import { describe, expect, it } from 'vitest';
import { explainClose, explainError } from '../src/failures.ts';

const API = 'https://discord.com/api';
const error = (message: string, facts: object = {}) => Object.assign(new Error(message), facts);

describe('an error is told in one line of plain words', () => {
  it.each<[string, Error, number, RegExp]>([
    ['a refused token', error('An invalid token was provided.', { code: 'TokenInvalid' }), 78, /Reset Token/],
    ['a token refused by REST', error('401: Unauthorized', { status: 401, code: 0 }), 78, /Reset Token/],
    ['another application', error('Not authorized', { status: 403, code: 20012 }), 78, /DISCORD_CLIENT_ID/],
    ['a server without the bot', error('Missing Access', { status: 403, code: 50001 }), 78, /invite/],
    ['the day’s limit', error('Max daily', { status: 400, code: 30034 }), 69, /tomorrow/],
    ['a disturbance', error('Bad Gateway', { status: 502 }), 69, /HTTP 502.*later/],
    [
      'another refusal',
      error('Nope\n  twice', { status: 400, code: 1 }),
      1,
      /HTTP 400, code 1\): Nope twice/,
    ],
    [
      'no network',
      error('getaddrinfo', { code: 'ENOTFOUND' }),
      69,
      /cannot be reached at https:\/\/discord\.com\/api/,
    ],
    [
      'no network, wrapped',
      new Error('fetch failed', { cause: error('x', { code: 'ECONNREFUSED' }) }),
      69,
      /ECONNREFUSED/,
    ],
    ['a slow network', error('aborted', { name: 'AbortError' }), 69, /no answer in time/],
    ['too many starts', error('Not enough sessions remaining to spawn 1 shards'), 69, /too often/],
    ['anything else', error('odd\nindeed'), 1, /odd indeed/],
  ])('%s', (_, thrown, exitCode, words) => {
    const failure = explainError(thrown, API);
    expect(failure.exitCode).toBe(exitCode);
    expect(failure.line).toMatch(words);
    expect(failure.line).not.toContain('\n');
  });
});

describe('a close of the gateway', () => {
  it.each([
    [4004, 78, /Reset Token/],
    [4014, 78, /Privileged Gateway Intents/],
    [4011, 1, /too many servers/],
    [4013, 1, /4013/],
  ])('%i is final', (code, exitCode, words) => {
    expect(explainClose(code)).toEqual({ line: expect.stringMatching(words), exitCode });
  });

  it.each([1000, 1001, 1006, 4000, 4007, 4009])('%i is mended by reconnecting', (code) => {
    expect(explainClose(code)).toBeNull();
  });
});
