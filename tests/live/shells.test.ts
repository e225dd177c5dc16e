import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Live, makeLive } from '../../src/live/live.ts';
import { watchFolder } from '../../src/live/watch.ts';
import { loadBot } from '../../src/loadBot.ts';
import { startPreview } from '../../src/preview/server.ts';
import { isPrivate, startBot } from '../discord/harness.ts';
import { BOT_ID } from '../discord/standin/ids.ts';
import { BEN, MANAGER, message, slash } from '../discord/standin/payloads.ts';
import { TINY } from '../fixtures/tiny.ts';

/** A folder that is edited under a running preview and a running bot. */
let folder: string;
let live: Live;
let watcher: { close(): void } | null;
const file = 'faq/day-old-bread.yaml';
const before = 'Day-old bread does not go on the shelf.';
const after = 'Day-old bread is toast by noon.';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shells-'));
  await cp(TINY, folder, { recursive: true });
  const loaded = await loadBot(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const onFault = (error: unknown) => {
    throw error;
  };
  live = makeLive({ folder, ...loaded.bot, training: loaded.training, learnt: loaded.learnt, onFault });
  watcher = watchFolder(folder, () => void live.reload());
});
afterEach(async () => {
  watcher?.close();
  await live.settled();
  await live.close();
  await rm(folder, { recursive: true, force: true });
});

/** Saved as an editor does; resolves when the folder has been read again. */
async function save(text: (old: string) => string): Promise<string> {
  const told = new Promise<string>((resolve) => live.onReload(({ outcome }) => resolve(outcome)));
  const path = join(folder, file);
  await writeFile(path, text(await readFile(path, 'utf8')));
  return told;
}
const question = "what about yesterday's bread";
const silent = { info() {}, warn() {}, error() {} };

describe('a file that is edited while the program runs', () => {
  it('is what the preview says from then on; one with errors is not', async () => {
    const preview = await startPreview({ bot: live.bot, reloads: live, port: 0, log: silent });
    const ask = async () => {
      const response = await fetch(new URL('/api/request', preview.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'message', text: question, locale: 'en', recent: [] }),
      });
      return JSON.stringify(await response.json());
    };
    const state = async () => (await fetch(new URL('/api/state', preview.url))).json();
    try {
      expect(await ask()).toContain(before);
      expect(await state()).toEqual({ reloads: 0, answers: 0, problems: 0, learning: null });
      expect(await save((text) => text.replace(before, after))).toBe('changed');
      expect(await ask()).toContain(after);
      expect(await state()).toMatchObject({ reloads: 1, answers: 1, problems: 0 });
      expect(await save((text) => text.replace('point: {', 'point: {{'))).toBe('refused');
      expect(await ask()).toContain(after);
      expect(await state()).toMatchObject({ reloads: 2, answers: 0 });
    } finally {
      await preview.close();
    }
  });

  it('is what the bot says in Discord from then on; one with errors is not', async () => {
    const running = await startBot({ bot: live.bot });
    const ask = async () => (await running.ask(message(`<@${BOT_ID}> ${question}`))).content ?? '';
    try {
      expect(await ask()).toContain(before);
      expect(await save((text) => text.replace(before, after))).toBe('changed');
      expect(await ask()).toContain(after);
      expect(await save((text) => text.replace('point: {', 'point: {{'))).toBe('refused');
      expect(await ask()).toContain(after);
    } finally {
      await running.stop();
    }
  });
});

describe('/reload', () => {
  beforeEach(() => watcher?.close());
  const change = async (from: string, to: string) => {
    const path = join(folder, file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  };

  it('in Discord says privately how many answers changed, or what is wrong and where', async () => {
    const running = await startBot({ bot: live.bot, reload: live.reload });
    const said = async (where = {}) => {
      const payload = slash('reload', {}, { ...MANAGER, ...where });
      const answer = await running.interact(payload);
      expect(isPrivate(answer)).toBe(true);
      const followed = running.standIn.state.tokens.get(payload.token)?.original;
      return followed?.content ?? answer.message?.content ?? '';
    };
    try {
      expect(await said()).toContain('Nothing has changed');
      await change(before, after);
      expect(await said()).toBe('Knowledge reloaded: 1 answer changed.');
      expect((await running.ask(message(`<@${BOT_ID}> ${question}`))).content).toContain(after);
      await change('point: {', 'point: {{');
      expect(await said()).toMatch(/^The knowledge has \d errors?[\s\S]*`faq\/day-old-bread\.yaml:\d+:\d+`/);
      expect(await said({ locale: 'zh-CN' })).toContain('`faq/day-old-bread.yaml:');
      expect(await said({ locale: 'zh-TW' })).toMatch(/^知識庫裡有/);
      expect((await running.ask(message(`<@${BOT_ID}> ${question}`))).content).toContain(after);
      expect(await said({ permissions: 0n, from: BEN })).toContain('Manage Server');
    } finally {
      await running.stop();
    }
  });

  it('in the preview does the same', async () => {
    const preview = await startPreview({ bot: live.bot, reloads: live, port: 0, log: silent });
    const said = async (locale: string) => {
      const response = await fetch(new URL('/api/request', preview.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ kind: 'command', name: 'reload', options: {}, locale }),
      });
      return (await response.json()) as { visibility: string; payload: { content: string } };
    };
    try {
      const commands = await (await fetch(new URL('/api/commands', preview.url))).json();
      expect((commands as { name: string }[]).map(({ name }) => name)).toContain('reload');
      await change(before, after);
      const { visibility, payload } = await said('en');
      expect([visibility, payload.content]).toEqual(['private', 'Knowledge reloaded: 1 answer changed.']);
      await change('point: {', 'point: {{');
      expect((await said('zh-Hans')).payload.content).toMatch(/^知识库里有 \d 处错误[\s\S]*yaml:\d+:\d+/);
    } finally {
      await preview.close();
    }
  });
});

describe('a preview that is opened while the bot still learns', () => {
  it('says how far it is, and refuses questions until it is done', async () => {
    let learning: number | null = 0.6;
    const preview = await startPreview({ bot: live.bot, learning: () => learning, port: 0, log: silent });
    try {
      const get = (path: string) => fetch(new URL(path, preview.url));
      expect(await (await get('/api/state')).json()).toMatchObject({ learning: 0.6 });
      expect((await get('/')).status).toBe(200);
      expect((await get('/api/commands')).status).toBe(503);
      learning = null;
      expect((await get('/api/commands')).status).toBe(200);
    } finally {
      await preview.close();
    }
  });
});
