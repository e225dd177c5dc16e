import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_WORDING } from '../../src/preview/page/wording.ts';
import { startPreview } from '../../src/preview/server.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { type Started, startForTest } from './start.ts';

let started: Started;
beforeAll(async () => {
  started = await startForTest();
}, 300_000);
afterAll(() => started.preview.close());

const get = (path: string, of = started.preview.url) => fetch(new URL(path, of));
const OF_SALES = 'ref=operations~sales&language=zh-Hant';

describe('the picture of a comparison', () => {
  it('is served as a PNG, for our own page alone', async () => {
    const response = await get(`/api/picture?${OF_SALES}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2000);
  });

  it('has a description of its own', async () => {
    const response = await get(`/api/picture/description?${OF_SALES}`);
    expect(await response.json()).toMatchObject({ description: expect.stringContaining('目標｜營運：') });
  });

  it.each([
    ['an answer that is no comparison', 'ref=sales&language=en'],
    ['an unknown reference', 'ref=nothing~nowhere&language=en'],
  ])('does not exist for %s', async (_, query) => {
    expect((await get(`/api/picture?${query}`)).status).toBe(404);
    expect(await (await get(`/api/picture/description?${query}`)).json()).toEqual({ description: null });
  });

  it.each(['', 'ref=operations~sales', 'ref=../x&language=en', 'ref=operations~sales&language=fr'])(
    'is not to be had by a wrong request: %j',
    async (query) => {
      expect((await get(`/api/picture?${query}`)).status).toBe(404);
      expect((await get(`/api/picture/description?${query}`)).status).toBe(404);
    },
  );

  it('is missed by nobody where the preview draws none', async () => {
    const log = { info() {}, warn() {}, error() {} };
    const plain = await startPreview({ bot: started.bot, port: 0, log });
    expect((await get(`/api/picture?${OF_SALES}`, plain.url)).status).toBe(404);
    await plain.close();
  });
});

const executablePath = findChromium(process.env);
it.skipIf(executablePath === null)(
  'stands beneath the text in a browser, with its description, and goes when the answer is turned',
  async () => {
    const out = fileURLToPath(new URL('../out/', import.meta.url));
    await mkdir(out, { recursive: true });
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_ARGS });
    try {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 1000 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (line) => void (line.type() === 'error' && complaints.push(line.text())));
      await page.goto(started.preview.url);
      const last = () => page.locator('discord-message').last();
      await page
        .getByText(PAGE_WORDING['zh-Hans'].examples[0] ?? '', { exact: true })
        .first()
        .click();
      await last().locator('img.picture').waitFor();
      const picture = last().locator('img.picture');
      expect(await picture.getAttribute('alt')).toContain('目标｜运营：提高效率、降低成本');
      const [image, text] = [await picture.boundingBox(), await last().locator('.markdown').boundingBox()];
      expect(image?.y).toBeGreaterThan((text?.y ?? 0) + (text?.height ?? 0) - 1);
      expect(image?.width).toBeGreaterThan(300);
      await page.screenshot({ path: `${out}desktop-picture.png` });
      // A press answers privately; the next one redraws that answer.
      await last().locator('discord-button[data-id="lang:en:operations~sales"]').click();
      await page.locator('discord-message.private img.picture').waitFor();
      await page.locator('discord-message.private discord-button[data-id^="show:en:"]').first().click();
      await page.locator('discord-message.private img.picture').waitFor({ state: 'detached' });
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  60_000,
);
