import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../discord/spawn.ts';
import { TOKEN } from '../discord/standin/ids.ts';
import { type StandIn, startStandIn, until } from '../discord/standin/standin.ts';
import type { Posted } from '../discord/standin/state.ts';
import { makeAsker, type Turn } from './mix.ts';

export interface SoakPlan {
  readonly interactions: number;
  /** How many are under way at once. */
  readonly concurrency: number;
  /** How often the gateway's connection is cut, evenly over the run. */
  readonly drops: number;
  /** More of the bot's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface SoakResult {
  readonly answered: number;
  /** What was never answered, or too late: kind and reason. */
  readonly lost: readonly string[];
  /** What was answered more than once. */
  readonly twice: readonly string[];
  /** Messages that nobody addressed to the bot and that it answered all the same. */
  readonly uninvited: number;
  readonly resumed: number;
  readonly seconds: number;
  /** From the event to Discord's receipt of the answer, in milliseconds; messages wait for Discord's 50 a second. */
  readonly interactionMs: Quantiles;
  readonly messageMs: Quantiles;
  /** The bot's own memory in MB: once ready, and at most. */
  readonly memory: { readonly ready: number; readonly most: number };
  /** What Discord refused, other than unknown routes of no matter; and lines of the bot's log from `error` on. */
  readonly refusals: readonly string[];
  readonly errors: readonly string[];
}

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** A message waits longer than an interaction may: its answers queue for the library's global limit. */
const MESSAGE_WAIT_MS = 30_000;
const CUTS = [undefined, 4000, 1012, 1001] as const;

/** Runs the built bot as its own process against the stand-in, and counts. */
export async function soak({ interactions, concurrency, drops, env = {} }: SoakPlan): Promise<SoakResult> {
  const standIn = await startStandIn();
  const bot = run('main.js', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: standIn.apiUrl, ...env });
  try {
    await bot.says('slash commands registered');
    const ready = memoryOf(bot.child.pid, 'VmRSS');
    const askers = makeAsker();
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
          await until(
            () => standIn.state.posts.some((post) => answers(post, turn.message.id)),
            'an answer',
            MESSAGE_WAIT_MS,
          );
          times.message.push(performance.now() - began);
        }
      } catch (error) {
        lost.push(
          `${turn.name} after ${Math.round(performance.now() - since)} ms: ${error instanceof Error ? error.message : error}`,
        );
      }
    };
    const worker = async () => {
      while (started < interactions) {
        const turn = askers.next(started);
        started += 1;
        await take(turn);
        finished += 1;
        if (dropped < drops && finished >= ((dropped + 1) * interactions) / (drops + 1)) {
          standIn.gateway.drop(CUTS[dropped % CUTS.length]);
          dropped += 1;
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, worker));
    const seconds = (performance.now() - since) / 1000;
    // What is answered twice may come late.
    await sleep(1_500);
    const most = memoryOf(bot.child.pid, 'VmHWM');
    return {
      answered: times.interaction.length + times.message.length,
      lost,
      twice: twice(standIn, messages),
      uninvited: standIn.state.posts.filter((post) => silent.some((id) => answers(post, id))).length,
      resumed: bot.out().split('the connection to Discord is back').length - 1,
      seconds: Math.round(seconds * 10) / 10,
      interactionMs: quantiles(times.interaction),
      messageMs: quantiles(times.message),
      memory: { ready, most },
      refusals: standIn.state.refusals.map(
        ({ method, path, status, body }) =>
          `${method} ${path.replace(/\d{10,}|token-\S+?(?=\/)/g, '…')} ${status} ${JSON.stringify(body)}`,
      ),
      errors: [
        ...bot
          .out()
          .split('\n')
          .filter((line) => /"level":[56]0/.test(line)),
        bot.err(),
      ].filter(Boolean),
    };
  } finally {
    bot.child.kill('SIGTERM');
    await bot.ended();
    await standIn.close();
  }
}

const answers = (post: Posted, id: string): boolean =>
  (post.message_reference as { message_id?: string } | undefined)?.message_id === id;

/** Interactions that Discord refused as answered already, and messages with more than one reply. */
function twice({ state }: StandIn, messages: readonly string[]): string[] {
  const replies = new Map<string, number>();
  for (const post of state.posts) {
    const id = (post.message_reference as { message_id?: string } | undefined)?.message_id ?? '';
    replies.set(id, (replies.get(id) ?? 0) + 1);
  }
  return [
    ...state.refusals.filter(({ body }) => body.code === 40060).map(({ path }) => path),
    // The acknowledgement of a late command is taken back where its answer turns out to be private: then, and only
    // then, the answer is a follow-up.
    ...state.followUps
      .slice([...state.interactions.values()].filter(({ gone }) => gone).length)
      .map(({ id }) => `follow-up ${id}`),
    ...messages.filter((id) => (replies.get(id) ?? 0) > 1),
  ];
}

/** In MB, as Linux tells; 0 where it does not. */
function memoryOf(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const kb = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb) / 1024);
  } catch {
    return 0;
  }
}

function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
