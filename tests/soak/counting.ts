import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StandIn } from '../discord/standin/standin.ts';
import type { Posted } from '../discord/standin/state.ts';

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

const questionOf = (post: Posted): string =>
  (post.message_reference as { message_id?: string } | undefined)?.message_id ?? '';

/** Which messages were answered, and how often; each post is looked at once, however many there are. */
export function makeReplies({ state }: StandIn) {
  const replies = new Map<string, number>();
  let looked = 0;
  const to = (id: string): number => {
    for (; looked < state.posts.length; looked++) {
      const question = questionOf(state.posts[looked] as Posted);
      replies.set(question, (replies.get(question) ?? 0) + 1);
    }
    return replies.get(id) ?? 0;
  };
  return {
    to,
    /** Resolves when a message is answered; rejects after so many milliseconds. */
    async wait(id: string, ms: number): Promise<void> {
      for (const since = Date.now(); to(id) === 0; await sleep(20))
        if (Date.now() - since > ms) throw new Error(`the message was not answered in ${ms} ms`);
    },
  };
}

/** In MB, as Linux tells; 0 where it does not. */
export function memoryOf(pid: number | undefined, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const kb = new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb) / 1024);
  } catch {
    return 0;
  }
}

interface Line {
  readonly msg?: string;
  readonly level?: number;
  readonly stallMs?: number;
}

/** What a bot's log tells: the longest stall in milliseconds (null where it was not watched), and its errors. */
export function readLog(out: string) {
  const lines = out.split('\n').flatMap((text): [Line, string][] => {
    try {
      return [[JSON.parse(text) as Line, text]];
    } catch {
      return [];
    }
  });
  const stalls = lines.flatMap(([{ stallMs }]) => stallMs ?? []);
  return {
    longestStallMs: stalls.length > 0 ? Math.max(...stalls) : null,
    resumed: lines.filter(([{ msg }]) => msg === 'the connection to Discord is back').length,
    errors: lines.filter(([{ level = 0 }]) => level >= 50).map(([, text]) => text),
  };
}
