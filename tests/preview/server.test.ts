import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerRef } from '../../src/knowledge/ref.ts';
import { LANGUAGES } from '../../src/knowledge/text.ts';
import { PAGE_WORDING } from '../../src/preview/page/wording.ts';
import { PortUnavailable, startPreview } from '../../src/preview/server.ts';
import { commandsFor } from '../../src/replying/features.ts';
import { reply } from '../../src/replying/reply.ts';
import type { BotRequest } from '../../src/replying/request.ts';
import { type Started, startForTest } from './start.ts';

let started: Started;
beforeAll(async () => {
  started = await startForTest();
}, 300_000);
afterAll(async () => {
  await started.preview.close();
});

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(new URL('/api/request', started.preview.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** A request with any headers at all: `fetch` would not let `Host` be forged. */
function raw(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(path, started.preview.url), { headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject).end();
  });
}

describe('replies', () => {
  const requests: BotRequest[] = [
    { kind: 'message', text: '运营和销售有什么区别', locale: 'zh-Hans', recent: [] },
    { kind: 'message', text: 'wifi password', locale: 'en', recent: [] },
    { kind: 'message', text: '', locale: 'zh-Hant', recent: [] },
    { kind: 'message', text: '那销售呢', locale: 'zh-Hans', recent: ['operations.skills' as AnswerRef] },
    { kind: 'command', name: 'compare', options: { a: 'operations', b: 'sales' }, locale: 'en' },
    { kind: 'command', name: 'help', options: {}, locale: 'zh-Hant' },
    { kind: 'autocomplete', name: 'define', option: 'subject', typed: 'sal', options: {}, locale: 'en' },
    { kind: 'component', customId: 'lang:en:operations~sales', onPrivate: true, locale: 'zh-Hans' },
    { kind: 'component', customId: 'show:en:nothing-of-the-kind', onPrivate: false, locale: 'en' },
    { kind: 'component', customId: 'shelves:zh-Hant', values: ['roles'], onPrivate: true, locale: 'en' },
    { kind: 'autocomplete', name: 'ask', option: 'question', typed: '销售的目', options: {}, locale: 'en' },
    { kind: 'command', name: 'ask', options: { question: 'ref:sales', private: 'true' }, locale: 'zh-Hans' },
  ];
  it.each(requests.map((request) => [JSON.stringify(request), request] as const))(
    'are the very ones that Discord would get: %s',
    async (body, request) => {
      const response = await post(body);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(JSON.parse(JSON.stringify(reply(started.bot, request))));
    },
  );

  it.each(LANGUAGES)(
    'answer three of the examples that the page gives in %s, and honestly not the fourth',
    (locale) => {
      const decisions = PAGE_WORDING[locale].examples.map((text) => {
        const said = reply(started.bot, { kind: 'message', text, locale, recent: [] });
        return said.kind === 'send' && said.outcome.decision;
      });
      expect(decisions).toEqual(['answer', 'answer', 'answer', 'none']);
    },
  );

  it('are logged without what was asked', async () => {
    await post(
      JSON.stringify({ kind: 'message', text: 'a very private question', locale: 'en', recent: [] }),
    );
    expect(started.logged.at(-1)).toMatchObject({ level: 'info', fields: { request: 'message' } });
    expect(JSON.stringify(started.logged)).not.toContain('very private');
  });

  it('list the slash commands just as they are registered, but for what belongs to a server', async () => {
    const response = await fetch(new URL('/api/commands', started.preview.url));
    const listed = (await response.json()) as { name: string }[];
    const registered = commandsFor(started.bot.knowledge);
    expect(listed).toEqual(
      JSON.parse(
        JSON.stringify(
          registered.filter(({ name, contexts }) => name === 'reload' || (contexts?.includes(1) ?? true)),
        ),
      ),
    );
    expect(listed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ask', 'browse', 'help', 'reload']),
    );
    expect(registered.length).toBe(listed.length + 1);
    expect(listed.map(({ name }) => name)).not.toContain('settings');
  });
});

describe('wrong requests', () => {
  const command = (name: string, options: object) =>
    JSON.stringify({ kind: 'command', name, options, locale: 'en' });
  it.each([
    ['text that is not JSON', '{"kind":', /not JSON/],
    ['another kind', '{"kind":"modal"}', /kind/],
    ['no locale', '{"kind":"message","text":"x","recent":[]}', /locale/],
    [
      'a locale that the bot does not speak',
      '{"kind":"message","text":"x","locale":"fr","recent":[]}',
      /locale/,
    ],
    [
      'a message longer than Discord allows',
      JSON.stringify({ kind: 'message', text: 'x'.repeat(4001), locale: 'en', recent: [] }),
      /text/,
    ],
    ['an unknown command', command('ban', {}), /name/],
    ['an option of no such command', command('help', { question: 'x' }), /no option/],
    ['a missing required option', command('compare', { a: 'sales' }), /needs "b"/],
    [
      'completion of an option without it',
      '{"kind":"autocomplete","name":"ask","option":"private","typed":"","options":{},"locale":"en"}',
      /completes no/,
    ],
    [
      'a button id longer than any',
      JSON.stringify({ kind: 'component', customId: 'x'.repeat(101), onPrivate: true, locale: 'en' }),
      /customId/,
    ],
    [
      'a choice of nothing',
      '{"kind":"component","customId":"topics:en","values":[],"onPrivate":true,"locale":"en"}',
      /values/,
    ],
    [
      'a field of no meaning',
      '{"kind":"component","customId":"help:en","onPrivate":true,"locale":"en","x":1}',
      /x/,
    ],
  ])('%s is refused with a line that says why', async (_what, body, reason) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: string };
    expect(error).toMatch(reason);
    expect(error).not.toContain('\n');
  });

  it('a body that is too long is not read to its end', async () => {
    expect((await post('x'.repeat(70_000))).status).toBe(413);
  });

  it('a form of another page is not JSON, and so refused', async () => {
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('unknown paths are 404, the disk included', async () => {
    for (const path of ['/nothing', '/../package.json', '/%2e%2e/package.json', '/.stamp.json'])
      expect((await raw(path, {})).status).toBe(404);
  });

  it('other methods are refused', async () => {
    expect((await raw('/', {}, 'DELETE')).status).toBe(405);
    expect((await raw('/api/request', {})).status).toBe(405);
  });
});

describe('strangers', () => {
  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    '192.168.0.7',
    'localhost.evil.example',
    'user@127.0.0.1',
    '127.0.0.1/x',
  ])('a Host of %j is refused, whatever it resolves to', async (host) => {
    const { status, body } = await raw('/', { host });
    expect(status).toBe(403);
    expect(body).toContain('127.0.0.1');
  });

  it.each(['127.0.0.1', 'localhost', 'localhost:9999', '[::1]:9999'])(
    'a Host of %j is served',
    async (host) => {
      expect((await raw('/', { host })).status).toBe(200);
    },
  );

  it('another origin is refused, our own is not', async () => {
    const body = JSON.stringify({ kind: 'command', name: 'help', options: {}, locale: 'en' });
    expect((await post(body, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(body, { origin: 'null' })).status).toBe(403);
    expect((await post(body, { origin: new URL(started.preview.url).origin })).status).toBe(200);
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  it.skipIf(!outside)(
    `nothing listens at the machine's own address${outside ? '' : ' (skipped: it has none)'}`,
    async () => {
      const port = Number(new URL(started.preview.url).port);
      const connected = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: outside, port, timeout: 2000 });
        socket.on('connect', () => resolve(true));
        socket.on('error', () => resolve(false));
        socket.on('timeout', () => resolve(false));
      });
      expect(connected).toBe(false);
    },
  );
});

describe('the page', () => {
  it.each(['/', '/page.css', '/page.js', '/icon.svg', '/api/commands'])(
    '%s forbids all that is not ours',
    async (path) => {
      const response = await fetch(new URL(path, started.preview.url));
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(?:;|$)/);
      expect(policy).toMatch(/style-src 'self'(?:;|$)/);
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      await response.arrayBuffer();
    },
  );
});

describe('starting and stopping', () => {
  it('a port in use is told in one line that names it and PORT', async () => {
    const port = Number(new URL(started.preview.url).port);
    const log = { info() {}, warn() {}, error() {} };
    const second = startPreview({ bot: started.bot, port, log });
    await expect(second).rejects.toThrow(PortUnavailable);
    await expect(second).rejects.toThrow(new RegExp(`^Port ${port} .*PORT[^\\n]*$`));
  });

  it('closing does not wait for a browser that keeps its connection open', async () => {
    const log = { info() {}, warn() {}, error() {} };
    const { url, close } = await startPreview({ bot: started.bot, port: 0, log });
    await (await fetch(url)).text();
    const before = performance.now();
    await close();
    expect(performance.now() - before).toBeLessThan(1000);
    await expect(fetch(url)).rejects.toThrow();
  });
});
