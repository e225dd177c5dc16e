import type { PageWording } from './wording.ts';

/** What the bot's program tells an open page. */
interface State {
  /** How much has been learnt, 0 … 1; null once questions are answered. */
  readonly learning: number | null;
  /** How often the knowledge was read again, and what came of it the last time. */
  readonly reloads: number;
  readonly answers: number;
  readonly problems: number;
}

const WHILE_LEARNING_MS = 400;
const AFTERWARDS_MS = 2_000;

async function fetchState(): Promise<State | null> {
  try {
    const response = await fetch('/api/state', { signal: AbortSignal.timeout(5_000) });
    return response.ok ? ((await response.json()) as State) : null;
  } catch {
    return null;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Says how far learning is, until questions are answered. */
export async function untilLearnt(line: HTMLElement, words: () => PageWording): Promise<void> {
  for (;;) {
    const state = await fetchState();
    const learning = state?.learning ?? null;
    line.textContent = learning === null ? '' : words().learning(Math.round(learning * 100));
    if (learning === null) return;
    await pause(WHILE_LEARNING_MS);
  }
}

/** Says so whenever the knowledge was read again; goes on for as long as the page is open. */
export async function followReloads(line: HTMLElement, words: () => PageWording): Promise<void> {
  let seen = (await fetchState())?.reloads ?? 0;
  for (;;) {
    await pause(AFTERWARDS_MS);
    const state = document.hidden ? null : await fetchState();
    if (!state || state.reloads === seen) continue;
    seen = state.reloads;
    line.textContent =
      state.problems > 0 ? words().notReloaded(state.problems) : words().reloaded(state.answers);
  }
}
