import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../discord/harness.ts';
import { run } from '../discord/spawn.ts';
import { TOKEN } from '../discord/standin/ids.ts';
import { BEN, slash } from '../discord/standin/payloads.ts';
import { startStandIn } from '../discord/standin/standin.ts';

const COUNT = 2_000;
const WARM = 200;
/** How many people wait for an answer at any moment. */
const AT_ONCE = 8;

/** The bot is a process of its own, the stand-in for Discord another: they share a machine, not a thread. */
it('answers interactions through discord.js', async () => {
  const questions = ['zh', 'en'].flatMap((language) =>
    readFileSync(join(ROOT, 'tests', 'questions', 'held-out', `in-scope.${language}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { q: string }).q),
  );
  const standIn = await startStandIn();
  const bot = run('main.js', {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: standIn.apiUrl,
    STORE_FILE: ':memory:',
    RELOAD: 'false',
    LOG_LEVEL: 'warn',
  });
  try {
    const { gateway, state } = standIn;
    await expect.poll(() => state.commands.size, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(gateway).toBeDefined();
    let next = 0;
    const times: number[] = [];
    // Each from a person of their own: one person may not ask so fast.
    const one = async () => {
      const number = next++;
      const from = { ...BEN, id: String(700_000_000_000_000_000n + BigInt(number)) };
      const start = performance.now();
      await standIn.interact(
        slash('ask', { question: questions[number % questions.length] ?? '' }, { from }),
      );
      times.push(performance.now() - start);
    };
    const all = async (upTo: number, atOnce: number) => {
      const asker = async () => {
        while (next < upTo) await one();
      };
      await Promise.all(Array.from({ length: atOnce }, asker));
    };
    const percentile = (part: number) => {
      times.sort((a, b) => a - b);
      return times[Math.floor(part * (times.length - 1))] ?? 0;
    };
    await all(WARM, AT_ONCE);
    times.length = 0;
    await all(WARM + 500, 1);
    const alone = { p50: percentile(0.5), p99: percentile(0.99) };
    times.length = 0;
    const start = performance.now();
    await all(next + COUNT, AT_ONCE);
    const perSecond = (1000 * COUNT) / (performance.now() - start);
    expect(times.length).toBe(COUNT);
    expect(state.refusals.filter(({ method }) => method !== 'GET')).toEqual([]);
    const result = { alone, atOnce: AT_ONCE, perSecond, p50: percentile(0.5), p99: percentile(0.99) };
    const out = process.env.BENCH_OUT;
    if (out === undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
    else writeFileSync(out, JSON.stringify(result));
  } finally {
    bot.child.kill('SIGKILL');
    await bot.ended();
    await standIn.close();
  }
});
