import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandsHere } from '../../src/preview/commands.ts';
import { PAGE_WORDING } from '../../src/preview/page/wording.ts';
import { startPreview } from '../../src/preview/server.ts';
import { CONTROLS } from '../../src/replying/answer/controlWording.ts';
import { HELP_WORDING } from '../../src/replying/answer/help/wording.ts';
import { ANSWER_WORDING } from '../../src/replying/answer/wording.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { type Started, startForTest } from './start.ts';

const executablePath = findChromium(process.env);
const REASON = 'SKIPPED: no Chromium found; install one or set CHROMIUM_PATH';
if (executablePath === null) console.warn(`\n!!! The preview is not tested in a browser. ${REASON}\n`);

const OUT = fileURLToPath(new URL('../out/', import.meta.url));
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 812 };

if (executablePath === null) it.skip(`the preview in a browser (${REASON})`, () => {});
else
  describe('the preview in Chromium', { timeout: 30_000 }, () => {
    let started: Started;
    let browser: Browser;
    let page: Page;
    /** Requests that would have left the machine, and whatever the browser complained of. */
    let strays: string[];
    let complaints: string[];

    beforeAll(async () => {
      await mkdir(OUT, { recursive: true });
      started = await startForTest();
      browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await started?.preview.close();
    });
    beforeEach(() => {
      strays = [];
      complaints = [];
    });
    afterEach(async () => {
      await page.context().close();
      expect(strays).toEqual([]);
      expect(complaints).toEqual([]);
    });

    async function visit(locale: string, viewport = DESKTOP, url = started.preview.url): Promise<void> {
      const context = await browser.newContext({ locale, viewport, hasTouch: viewport === PHONE });
      page = await context.newPage();
      page.setDefaultTimeout(5000);
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol !== 'data:' && hostname !== '127.0.0.1') strays.push(request.url());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`));
      await page.goto(url);
      await messages().first().waitFor();
    }

    const messages = () => page.locator('discord-message');
    const last = () => messages().last();
    const input = () => page.getByRole('combobox');
    const options = () => page.getByRole('option');
    const shot = (name: string) => page.screenshot({ path: `${OUT}${name}.png` });

    /** Types and sends a message, and waits until the question and its reply are there. */
    async function ask(text: string): Promise<void> {
      const before = await messages().count();
      await input().fill(text);
      await input().press('Enter');
      await messages()
        .nth(before + 1)
        .waitFor();
    }

    /** Looks one subject up by command, which no matcher has to understand. */
    async function define(subject: string): Promise<void> {
      const before = await messages().count();
      await input().fill('/define ');
      await input().fill(subject);
      await options().getByText(subject, { exact: true }).click();
      await page.locator('button.chip').waitFor();
      await input().press('Enter');
      await messages().nth(before).waitFor();
    }

    it('answers a Chinese question with title, rows and source', async () => {
      await visit('zh-CN');
      expect(await page.title()).toBe(PAGE_WORDING['zh-Hans'].title);
      await ask('运营和销售有什么区别');
      await shot('desktop-answer');
      expect(await last().locator('discord-header').textContent()).toMatch(/运营.*销售/);
      expect(await last().locator('discord-list-item').count()).toBeGreaterThan(3);
      expect(await last().locator('discord-subscript').textContent()).toContain('来源');
      expect(await last().locator('discord-button').count()).toBeGreaterThan(2);
      expect(await last().getAttribute('lang')).toBe('zh-Hans');
      expect(await last().textContent()).not.toContain('**');
    });

    it('reads an English question with slips of the pen', async () => {
      await visit('en-US');
      await ask('diffrence betwen oprations and salse');
      expect(await last().locator('discord-header').textContent()).toMatch(/operations.*sales/i);
      expect(await last().getAttribute('lang')).toBe('en');
    });

    it('says so where it has no answer', async () => {
      await visit('en-US');
      await ask('wifi password');
      expect(await last().textContent()).toContain(ANSWER_WORDING.en.none);
    });

    it('runs a slash command chosen and filled by keyboard alone', async () => {
      await visit('en-US');
      await page.keyboard.type('/');
      await expect.poll(() => options().count()).toBe(commandsHere(started.bot.knowledge).length);
      expect(await options().first().textContent()).toContain('Ask a question');
      await page.keyboard.type('com');
      await expect.poll(() => options().count()).toBe(1);
      await page.keyboard.press('Enter');
      await input().fill('operations');
      await choose('Operations');
      await input().fill('sales');
      await choose('Sales');
      await expect.poll(() => page.locator('button.chip').count()).toBe(2);
      await expect.poll(() => options().allTextContents()).toHaveLength(4);
      await shot('desktop-compare');
      await page.keyboard.type('aspect');
      await page.keyboard.press('Enter');
      await input().fill('skills');
      await choose('Skills');
      await page.keyboard.press('Enter');
      await messages().nth(1).waitFor();
      expect(await last().textContent()).toContain('/compare  a: Operations  b: Sales  aspect: Skills');
      expect(await last().locator('discord-header').textContent()).toMatch(/operations|sales|skills/i);
      expect(await input().inputValue()).toBe('');
    });

    /** Arrows down to the row with this name, as somebody without a mouse would. */
    async function choose(name: string): Promise<void> {
      await page.locator('[role=listbox]:not([aria-busy])').waitFor();
      await options().getByText(name, { exact: true }).waitFor();
      const names = await options().allTextContents();
      for (let i = 0; i < names.indexOf(name); i++) await page.keyboard.press('ArrowDown');
      const selected = page.locator('[role=option][aria-selected=true]');
      await expect.poll(() => selected.textContent()).toBe(name);
      expect(await input().getAttribute('aria-activedescendant')).toBe(await selected.getAttribute('id'));
      await page.keyboard.press('Enter');
    }

    it('takes the row that belongs to the text, however fast one types', async () => {
      await visit('en-US');
      await page.route('**/api/request', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        await route.continue();
      });
      await page.keyboard.type('/compare ');
      await page.keyboard.type('operations');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('button.chip').allTextContents()).toEqual(['a Operations']);
      await page.keyboard.type('sales');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('button.chip').count()).toBe(2);
      expect(await page.locator('button.chip').allTextContents()).toEqual(['a Operations', 'b Sales']);
    });

    it('lets a command be left by Backspace and Escape, and insists on what it needs', async () => {
      await visit('zh-CN');
      await page.keyboard.type('/定义 ');
      expect(await page.locator('.command').textContent()).toBe('/定义');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('status').textContent()).toContain('对象');
      await page.keyboard.press('Backspace');
      expect(await page.locator('.command').count()).toBe(0);
      await page.keyboard.type('/ask 销售是什么');
      await page.keyboard.press('Enter');
      await messages().nth(1).waitFor();
      expect(await last().locator('discord-reply').textContent()).toBe('使用了 /提问  问题: 销售是什么');
    });

    it('asks what was typed, whatever is suggested, unless a suggestion is chosen outright', async () => {
      await visit('zh-CN');
      await page.keyboard.type('/ask 销售的目');
      await options().first().waitFor();
      expect(await options().first().textContent()).toBe('销售的目标');
      expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0);
      await shot('desktop-suggest');
      await page.keyboard.press('Enter');
      await messages().nth(1).waitFor();
      expect(await last().locator('discord-reply').textContent()).toBe('使用了 /提问  问题: 销售的目');
      // By arrow and Enter, and by Tab: each fills the option; Enter then sends it.
      for (const keys of [['ArrowDown', 'Enter'], ['Tab']]) {
        const before = await messages().count();
        await page.keyboard.type('/ask 销售的目');
        await page.locator('[role=listbox]:not([aria-busy])').waitFor();
        await options().getByText('销售的目标', { exact: true }).waitFor();
        for (const key of keys) await page.keyboard.press(key);
        await expect.poll(() => page.locator('button.chip').allTextContents()).toEqual(['问题 销售的目标']);
        await page.keyboard.press('Enter');
        await messages().nth(before).waitFor();
        expect(await last().locator('discord-header').textContent()).toBe('销售的目标');
      }
    });

    it('shows the answer to a command privately when told to', async () => {
      await visit('en-US');
      await input().fill('/define ');
      await input().fill('sales');
      await choose('Sales');
      await input().fill('private');
      await choose('privateShow the answer to you alone (default: to everybody)');
      await expect.poll(() => options().allTextContents()).toEqual(['Yes', 'No']);
      await choose('Yes');
      await expect
        .poll(() => page.locator('button.chip').allTextContents())
        .toEqual(['subject Sales', 'private Yes']);
      await page.keyboard.press('Enter');
      await page.locator('.private').waitFor();
      expect(await last().textContent()).toContain('Only you can see this');
      await last().locator('discord-button').getByText(CONTROLS.en.menu, { exact: true }).click();
      await expect.poll(() => last().textContent()).toContain(CONTROLS.en.post);
    });

    it('browses by menus, in one message that redraws and keeps the focus', async () => {
      await visit('zh-TW');
      await input().fill('/瀏覽 ');
      await input().press('Enter');
      await page.locator('.private').waitFor();
      const menu = (start: string) => page.locator(`select[data-id^="${start}"]`);
      await menu('shelves:').focus();
      await menu('shelves:').selectOption('roles');
      await menu('topics:').waitFor();
      expect(await menu('shelves:').inputValue()).toBe('roles');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.id')).toBe('shelves:zh-Hant');
      await shot('desktop-browse');
      await menu('topics:').selectOption('operations.goal');
      await expect.poll(() => last().locator('discord-header').textContent()).toBe('營運的目標');
      expect(await messages().count()).toBe(2);
      await last().locator('discord-button').getByText(CONTROLS['zh-Hant'].back).click();
      await menu('topics:').waitFor();
      expect(await messages().count()).toBe(2);
      expect(await overflow()).toBe(0);
    });

    it('compares an answer with what is chosen, and thanks for a word on it', async () => {
      await visit('en-US');
      await define('Operations');
      await last().locator('discord-button').getByText(CONTROLS.en.compareWith).click();
      await page.locator('select[data-id^="pick:"]').selectOption('sales');
      await expect.poll(() => last().locator('discord-header').textContent()).toMatch(/operations.*sales/i);
      await last().locator('discord-button').getByText(CONTROLS.en.menu, { exact: true }).click();
      await last().locator('discord-button').getByText('👍').click();
      await expect.poll(() => last().textContent()).toContain(CONTROLS.en.thanks);
      expect(await page.locator('.private').count()).toBe(2);
    });

    it('answers a pressed button privately, and then turns that answer in place', async () => {
      await visit('zh-CN');
      await define('运营');
      const title = await last().locator('discord-header').textContent();
      await last().locator('discord-button').first().click();
      await page.locator('.private').waitFor();
      expect(await messages().count()).toBe(3);
      expect(await last().textContent()).toContain('仅你可见');
      // The rest of the same answer.
      expect(await last().locator('discord-header').textContent()).toBe(title);
      await last().locator('discord-button').getByText('EN', { exact: true }).click();
      await expect.poll(() => last().getAttribute('lang')).toBe('en');
      expect(await messages().count()).toBe(3);
      await shot('desktop-private');
      const heading = await last().locator('discord-header').boundingBox();
      expect(heading?.y).toBeGreaterThan(56);
      await last().getByRole('button', { name: '清除消息' }).click();
      expect(await messages().count()).toBe(2);
    });

    it('opens an answer from what the bot offers where there is none', async () => {
      await visit('en-US');
      await input().fill('/define ');
      await input().fill('qqxxzzjj');
      await page.locator('.popup-note').waitFor();
      await input().press('Tab');
      await page.keyboard.press('Enter');
      await messages().nth(1).waitFor();
      await last().locator('discord-button').getByText(HELP_WORDING.en.button).click();
      await expect.poll(() => last().textContent()).toContain(HELP_WORDING.en.title);
      await last().locator('discord-button').first().click();
      await expect.poll(() => last().locator('discord-header').textContent()).not.toBe(HELP_WORDING.en.title);
      expect(await last().locator('discord-subscript').textContent()).toContain('source');
    });

    it('shows hostile text as text', async () => {
      await visit('en-US');
      const hostile =
        '<img src=x onerror=alert(1)> @everyone **x** </discord-message><script>alert(2)</script>';
      await ask(hostile);
      expect(await messages().nth(1).textContent()).toContain(hostile);
      await input().fill(`/ask <b>${'x'.repeat(300)}</b> **sales**`);
      await input().press('Enter');
      await messages().nth(3).waitFor();
      expect(await last().locator('discord-reply').textContent()).toContain('<b>xxx');
      // The bot repeats what it does not know, escaped; drawn, it must read as typed.
      await input().fill('/define ');
      await input().fill('qqxxzzjj <i>_x_</i> **y** \\');
      await page.locator('.popup-note').waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('Press Enter to send, or add one more').waitFor();
      await page.keyboard.press('Enter');
      await messages().nth(4).waitFor();
      expect(await last().locator('.markdown').textContent()).toContain('“qqxxzzjj <i>_x_</i> **y** \\”');
      // In our own tree, that is, outside the components' shadow roots: the mention, and nothing else.
      const count = (selector: string) => page.evaluate(`document.querySelectorAll('${selector}').length`);
      expect(await count('.said *')).toBe(1);
      expect(await count('discord-messages :is(script, b, i, em, img)')).toBe(0);
      expect(await count('body script')).toBe(0);
      expect(await overflow()).toBe(0);
    });

    it('speaks the language chosen in the header, and remembers it', async () => {
      await visit('en-US');
      await page.getByRole('button', { name: '繁體' }).click();
      const words = PAGE_WORDING['zh-Hant'];
      expect(await page.title()).toBe(words.title);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
      expect(await input().getAttribute('placeholder')).toBe(words.placeholder);
      await input().fill('/');
      await expect
        .poll(() =>
          options()
            .allTextContents()
            .then((all) => all.join()),
        )
        .toContain('比較');
      await page.reload();
      await expect.poll(() => page.title()).toBe(words.title);
      expect(await messages().first().textContent()).toContain(words.examplesLabel);
    });

    it.each(['zh-CN', 'zh-TW', 'en-US'])(
      'offers four example questions in %s, and asks the one pressed',
      async (locale) => {
        await visit(locale);
        const examples = page.locator('#welcome .pill');
        expect(await examples.count()).toBe(4);
        const text = await examples.first().textContent();
        await examples.first().click();
        await messages().nth(2).waitFor();
        expect(await messages().nth(1).textContent()).toContain(text);
        expect(await last().locator('discord-header').count()).toBe(1);
      },
    );

    it('fits a phone, with nothing to scroll sideways', async () => {
      await visit('zh-TW', PHONE);
      await shot('phone-welcome');
      await ask('運營和銷售有什麼區別');
      await shot('phone-answer');
      expect(await overflow()).toBe(0);
      await last().locator('discord-button').first().tap();
      await page.locator('.private').waitFor();
      expect(await overflow()).toBe(0);
      await input().tap();
      await page.keyboard.type('/');
      await options().nth(1).tap();
      await options().first().waitFor();
      await expect.poll(() => page.locator('.command').count()).toBe(1);
      await shot('phone-compare');
      expect(await overflow()).toBe(0);
    });

    /** Pixels by which anything is wider than its place. */
    const overflow = (): Promise<number> =>
      page.evaluate(
        `Math.max(...[document.documentElement, document.body, document.getElementById('scroller')].map((e) => e.scrollWidth - e.clientWidth))`,
      );

    it('says kindly that the server is gone, and asks again when told to', async () => {
      const own = await startPreview({
        bot: started.bot,
        port: 0,
        log: { info() {}, warn() {}, error() {} },
      });
      await visit('en-US', DESKTOP, own.url);
      await own.close();
      await input().fill('/help ');
      await input().press('Enter');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('npm start');
      await shot('desktop-gone');
      const again = await startPreview({
        bot: started.bot,
        port: Number(new URL(own.url).port),
        log: { info() {}, warn() {}, error() {} },
      });
      await alert.getByRole('button').click();
      await messages().nth(1).waitFor();
      expect(await alert.count()).toBe(0);
      expect(await last().locator('discord-header').textContent()).toBe(HELP_WORDING.en.title);
      await again.close();
      // The browser's own line about the refused connection is the only complaint that may be.
      complaints = complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'));
    });

    it('can be used by somebody who sees nothing', async () => {
      await visit('en-US');
      expect(await page.getByRole('log', { name: 'Messages' }).count()).toBe(1);
      expect(await page.getByRole('main').count()).toBe(1);
      expect(await page.getByRole('combobox', { name: 'Message' }).count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Send' }).count()).toBe(1);
      expect(await page.getByRole('group', { name: 'Discord language' }).count()).toBe(1);
      await page.keyboard.type('/de');
      await page.keyboard.press('Tab');
      expect(
        await page.getByRole('combobox', { name: 'subject: Which one? Pick from the list' }).count(),
      ).toBe(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      // From the box, Shift+Tab leads back to the examples, where focus can be seen.
      await page.keyboard.press('Shift+Tab');
      const focused = page.locator('#welcome .pill:focus-visible');
      expect(await focused.textContent()).toBe(PAGE_WORDING.en.examples[3]);
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    });
  });
