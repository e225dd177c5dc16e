import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../discord/spawn.ts';
import { TOKEN } from '../discord/standin/ids.ts';
import { type StandIn, startStandIn } from '../discord/standin/standin.ts';
import { makeReplies, memoryOf, type Quantiles, quantiles, readLog } from './counting.ts';
import { beginFaults } from './faults.ts';
import { makeAsker, type Turn } from './mix.ts';

export interface SoakPlan {
  readonly interactions: number;
  /** How many are under way at once, at most. */
  readonly concurrency: number;
  /** Seconds over which they are spread evenly; absent: as fast as they are answered. */
  readonly seconds?: number;
  /** Whether things go wrong meanwhile, see `faults.ts`. */
  readonly faults?: boolean;
  /** How often the gateway's connection is cut besides, evenly over the run. */
  readonly drops?: number;
}

export interface SoakResult {
  readonly answered: number;
  /** What was never answered, or too late: kind and reason. */
  readonly lost: readonly string[];
  /** What was answered more than once. */
  readonly doubled: readonly string[];
  /** Answers that came after Discord's three seconds, and were refused. */
  readonly late: number;
  /** Messages that nobody addressed to the bot and that it answered all the same. */
  readonly uninvited: number;
  readonly resumed: number;
  readonly seconds: number;
  /** The longest time, in milliseconds, that everything in the bot's process had to wait; null where not watched. */
  readonly longestStallMs: number | null;
  /** From the event to Discord's receipt of the answer, in milliseconds; messages wait for Discord's 50 a second. */
  readonly interactionMs: Quantiles;
  readonly messageMs: Quantiles;
  /** The bot's own memory in MB: once ready, at most, and at the end. */
  readonly memoryMb: { readonly start: number; readonly peak: number; readonly end: number };
  /** How often each thing went wrong. */
  readonly faults: Readonly<Record<string, number>>;
  /** What Discord refused, other than for those faults; and lines of the bot's log from `error` on. */
  readonly refusals: readonly string[];
  readonly errors: readonly string[];
}

/** A message waits longer than an interaction may: its answers queue for the library's global limit. */
const MESSAGE_WAIT_MS = 30_000;
const CUTS = [undefined, 4000, 1012, 1001] as const;

/** Runs the built bot as its own process against the stand-in, and counts. */
export async function soak(plan: SoakPlan): Promise<SoakResult> {
  const { interactions, concurrency, seconds: spread, faults = false, drops = 0 } = plan;
  const standIn = await startStandIn();
  const storeFile = join(mkdtempSync(join(tmpdir(), 'role-desk-soak-')), 'store.sqlite');
  const bot = run('main.js', {
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: standIn.apiUrl,
    STORE_FILE: storeFile,
    LOG_LEVEL: 'debug',
  });
  try {
    await bot.says('slash commands registered');
    const start = memoryOf(bot.child.pid, 'VmRSS');
    const endFaults = faults ? beginFaults(standIn, storeFile) : () => ({});
    const askers = makeAsker();
    const replies = makeReplies(standIn);
    const times = { interaction: [] as number[], message: [] as number[] };
    const lost: string[] = [];
    const messages: string[] = [];
    const silent: string[] = [];
    let started = 0;
    let finished = 0;
    let dropped = 0;
    const since = performance.now();

    const take = async (turn: Turn) => {
      const began = performance.now();
      try {
        if (turn.kind === 'interaction') {
          const answer = await standIn.interact(turn.payload);
          times.interaction.push(performance.now() - began);
          if (answer.message) askers.shown(answer.message);
        } else if (turn.kind === 'noise') {
          silent.push(standIn.say(turn.message).id);
        } else if (turn.kind === 'message') {
          messages.push(turn.message.id);
          standIn.say(turn.message);
          await replies.wait(turn.message.id, MESSAGE_WAIT_MS);
          times.message.push(performance.now() - began);
        }
      } catch (error) {
        const at = Math.round(performance.now() - since);
        lost.push(`${turn.name} at ${at} ms: ${error instanceof Error ? error.message : error}`);
      }
    };
    const worker = async () => {
      while (started < interactions) {
        const index = started++;
        const due = spread === undefined ? 0 : (index / interactions) * spread * 1_000;
        const early = due - (performance.now() - since);
        if (early > 0) await sleep(early);
        await take(askers.next(index));
        finished += 1;
        if (dropped < drops && finished >= ((dropped + 1) * interactions) / (drops + 1)) {
          standIn.gateway.drop(CUTS[dropped % CUTS.length]);
          dropped += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    const seconds = (performance.now() - since) / 1000;
    const happened = endFaults();
    // What is answered twice may come late; the last stall is told within five seconds.
    await sleep(spread === undefined ? 1_500 : 6_000);
    const memoryMb = {
      start,
      peak: memoryOf(bot.child.pid, 'VmHWM'),
      end: memoryOf(bot.child.pid, 'VmRSS'),
    };
    const log = readLog(bot.out());
    return {
      answered: times.interaction.length + times.message.length,
      lost,
      doubled: doubled(
        standIn,
        messages.filter((id) => replies.to(id) > 1),
      ),
      late: standIn.state.refusals.filter(({ body }) => body.code === 10062).length,
      uninvited: silent.filter((id) => replies.to(id) > 0).length,
      resumed: log.resumed,
      seconds: Math.round(seconds * 10) / 10,
      longestStallMs: log.longestStallMs,
      interactionMs: quantiles(times.interaction),
      messageMs: quantiles(times.message),
      memoryMb,
      faults: happened,
      refusals: standIn.state.refusals
        .filter(({ status, body }) => status < 500 && status !== 401 && body.code !== 40060)
        .map(
          ({ method, path, status, body }) =>
            `${method} ${path.replace(/\d{10,}|token-\S+?(?=\/)/g, '…')} ${status} ${JSON.stringify(body)}`,
        ),
      errors: [...log.errors, bot.err()].filter(Boolean),
    };
  } finally {
    bot.child.kill('SIGTERM');
    await bot.ended();
    await standIn.close();
  }
}

/** Messages with more than one reply, follow-ups, and interactions that were answered again though the first arrived. */
function doubled({ state }: StandIn, messages: readonly string[]): string[] {
  const again = new Map<string, number>();
  for (const { path, body } of state.refusals)
    if (body.code === 40060) again.set(path, (again.get(path) ?? 0) + 1);
  const unheard = new Set(state.refusals.filter(({ status }) => status >= 500).map(({ path }) => path));
  return [
    ...messages.map((id) => `message ${id}`),
    ...state.followUps.map(({ id }) => `follow-up ${id}`),
    // Where Discord's reply was lost the bot must ask again to know.
    ...[...again].filter(([path, times]) => times > 1 || !unheard.has(path)).map(([path]) => path),
  ];
}
