import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Log } from './log.ts';

const EVERY_MS = 5_000;
/** The library's clock ticks so often; a stall is what a tick came late. */
const TICK_MS = 10;

/** Writes now and then, for whoever looks closely, how long anything had to wait for its turn at most, and the memory. */
export function watchStalls(log: Log): void {
  if (!log.isLevelEnabled('debug')) return;
  const delays = monitorEventLoopDelay({ resolution: TICK_MS });
  delays.enable();
  setInterval(() => {
    const stallMs = Math.max(0, Math.round(delays.max / 1e6) - TICK_MS);
    delays.reset();
    log.debug({ stallMs, rssMb: Math.round(process.memoryUsage.rss() / 2 ** 20) }, 'longest stall');
  }, EVERY_MS).unref();
}
