import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { config as loadDotenv } from 'dotenv';
import { type Config, parseConfig } from './config.ts';
import { formatProblem } from './knowledge/problem.ts';
import type { Reloaded } from './knowledge/reloaded.ts';
import { type Live, makeLive } from './live/live.ts';
import { watchFolder } from './live/watch.ts';
import { loadBot } from './loadBot.ts';
import { type Log, makeLog } from './log.ts';
import type { Pictures } from './picture/pictures.ts';
import { makeBar } from './progressBar.ts';
import { makeRedact } from './redact.ts';
import type { Bot } from './replying/reply.ts';
import { watchStalls } from './stalls.ts';

/** The process must be gone within five seconds of being told to stop. */
const STOP_WITHIN_MS = 4_500;
/** A reader that does not read is not waited for longer than that. */
const DRAIN_WITHIN_MS = 2_000;

/** What is to be closed before leaving; filled as things open. */
const open: (() => Promise<void>)[] = [];

/** No line leaves without it, whoever writes it. */
let redact = makeRedact([process.env.DISCORD_TOKEN]);
const complain = (line: string): unknown => process.stderr.write(redact(`${line}\n`));

async function main(): Promise<void> {
  guardCrashes();
  loadDotenv({ quiet: true });
  redact = makeRedact([process.env.DISCORD_TOKEN]);
  const parsed = parseConfig(process.env);
  if (!parsed.ok) return leave(78, parsed.problems);
  const { config } = parsed;
  redact = makeRedact([process.env.DISCORD_TOKEN, config.token]);
  const log = makeLog(config.logLevel, redact, process.stdout);
  guard(log);

  const preview = config.token === null ? await openPreview(config, log) : null;
  const bar = makeBar(process.stderr);
  const loaded = await loadBot(config.knowledgeDir, (line, share) => {
    if (share !== undefined) preview?.learnt(share);
    if (share === undefined || !bar.show(line, share)) log.info(line);
  });
  bar.clear();
  if (!loaded.ok)
    return leave(1, [
      ...loaded.problems.map(formatProblem),
      `The knowledge in ${config.knowledgeDir} has errors, so the bot does not start: mend them, or point KNOWLEDGE_DIR elsewhere.`,
    ]);
  const live = makeLive({
    folder: config.knowledgeDir,
    ...loaded.bot,
    training: loaded.training,
    learnt: loaded.learnt,
    onFault: (err) => log.error({ err }, 'the knowledge could not be read again; the former goes on'),
  });
  open.push(live.close);
  live.onReload((reloaded) => tellReload(reloaded, log));
  if (config.reload) followFolder(config.knowledgeDir, live, log);
  preview?.serve(live);
  if (config.token !== null) await serveDiscord(config, config.token, live, log);
  // Whatever is loaded by the first question and the first keystroke, before anybody is there to wait for it.
  await setImmediate();
  live.bot.matcher.interpret('你好，營運和業務差在哪');
  void live.bot.matcher.prepare?.(setImmediate);
}

function followFolder(folder: string, live: Live, log: Log): void {
  // What goes wrong is told by `onFault`.
  const watcher = watchFolder(folder, () => void live.reload().catch(() => {}));
  if (watcher) open.push(async () => watcher.close());
  else log.warn({ folder }, 'the knowledge folder cannot be watched: changes count from the next start on');
}

function tellReload(reloaded: Reloaded, log: Log): void {
  if (reloaded.outcome === 'changed')
    log.info({ answers: reloaded.answers }, `knowledge reloaded, ${reloaded.answers} answers changed`);
  if (reloaded.outcome !== 'refused') return;
  for (const problem of reloaded.problems) log.error(formatProblem(problem));
  log.error('the knowledge has errors: what was served before goes on being served');
}

async function serveDiscord(config: Config, token: string, live: Live, log: Log): Promise<void> {
  const { bot } = live;
  const { openStore } = await import('./store/openStore.ts');
  const opened = await openStore(config.storeFile, { warn: (line) => log.warn(line) });
  if (!opened.ok) return leave(opened.failure.exitCode, [opened.failure.line]);
  const { store } = opened;
  const { connectToDiscord } = await import('./discord/connect.ts');
  const connected = await connectToDiscord({
    bot,
    token,
    store,
    pictures: await openPictures(log),
    guildId: config.guildId,
    apiUrl: config.apiUrl,
    onReload: live.onReload,
    reload: live.reload,
    privileged: [
      ...(config.answerChannels ? (['answerChannels'] as const) : []),
      ...(config.greetMembers ? (['greetings'] as const) : []),
    ],
    log,
    now: () => performance.now(),
    onLost: ({ line, exitCode }) => void leave(exitCode, [line]),
  });
  if (!connected.ok) return leave(connected.failure.exitCode, [connected.failure.line]);
  open.push(async () => {
    await connected.close();
    await store.close();
  });
  void connected.ready.then(() => watchStalls(log));
}

/** Nothing is loaded for them before the first one is wanted. */
async function openPictures(log: Log): Promise<Pictures> {
  const { makePictures } = await import('./picture/pictures.ts');
  const pictures = makePictures({
    now: () => performance.now(),
    onFailure: (err) => log.warn({ err }, 'a picture could not be drawn; its answer stands without'),
  });
  open.push(pictures.close);
  return pictures;
}

interface OpenPreview {
  learnt(share: number): void;
  serve(live: Live): void;
}

/** Open at once; says how far learning is until it is given something to serve. Null where the port is not to be had. */
async function openPreview({ port }: Config, log: Log): Promise<OpenPreview | null> {
  const { startPreview } = await import('./preview/server.ts');
  let live: Live | undefined;
  let share = 0;
  const served = (): Live => {
    if (!live) throw new Error('asked before anything is served');
    return live;
  };
  const bot: Bot = {
    get knowledge() {
      return served().bot.knowledge;
    },
    get matcher() {
      return served().bot.matcher;
    },
  };
  const listeners: ((reloaded: Reloaded) => void)[] = [];
  try {
    const preview = await startPreview({
      bot,
      learning: () => (live ? null : share),
      reloads: {
        onReload: (listener) => void listeners.push(listener),
        reload: () => served().reload(),
      },
      pictures: await openPictures(log),
      port,
      log,
    });
    open.push(preview.close);
    process.stdout.write(
      `No DISCORD_TOKEN, so nothing connects to Discord: try the bot in the preview at ${preview.url}\n`,
    );
  } catch (error) {
    await leave(1, [error instanceof Error ? error.message : String(error)]);
    return null;
  }
  return {
    learnt(now) {
      share = now;
    },
    serve(ready) {
      live = ready;
      ready.onReload((reloaded) => {
        for (const listener of listeners) listener(reloaded);
      });
    },
  };
}

/** Leaves once all that was said has been taken: a pipe that is full would lose the end of it. */
async function leave(exitCode: number, lines: readonly string[]): Promise<void> {
  for (const line of lines) complain(line);
  const drained = [process.stdout, process.stderr].map(
    (stream) => new Promise<void>((resolve) => stream.write('', () => resolve())),
  );
  await Promise.race([Promise.all(drained), sleep(DRAIN_WITHIN_MS)]);
  process.exit(exitCode);
}

/** From the first moment on: what the runtime would print by itself is not redacted. */
function guardCrashes(): void {
  const crash = (error: unknown) =>
    void leave(1, [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  process.on('uncaughtException', crash);
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => complain(`${name}: ${message}`));
  // Whoever reads the log may go; the bot stays.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Stops on SIGTERM and SIGINT, at once on a second one; outlives a forgotten promise, but not a broken state. */
function guard(log: Log): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) process.exit(0);
    stopping = true;
    log.info(`${signal}: stopping`);
    setTimeout(() => process.exit(0), STOP_WITHIN_MS);
    const closed = await Promise.allSettled(open.map((close) => close()));
    for (const result of closed)
      if (result.status === 'rejected') log.warn({ err: result.reason }, 'closing failed');
    await leave(0, []);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('unhandledRejection', (err) => {
    // Somebody gave up waiting, and nobody minds.
    if (err instanceof Error && err.name === 'AbortError')
      return log.debug({ err }, 'something was given up');
    return log.error({ err }, 'a fault outside any one answer; going on');
  });
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'a fault that leaves the bot in an unknown state; leaving');
    void leave(1, []);
  });
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn(`${name}: ${message}`));
}

await main().catch((error: unknown) =>
  leave(1, [error instanceof Error ? (error.stack ?? error.message) : String(error)]),
);
