import { fileURLToPath } from 'node:url';
import type { Privileged } from '../../src/discord/client.ts';
import { type Connected, connectToDiscord } from '../../src/discord/connect.ts';
import type { Failure } from '../../src/failures.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import type { Reloaded } from '../../src/knowledge/reloaded.ts';
import { loadBot } from '../../src/loadBot.ts';
import { makeLog } from '../../src/log.ts';
import type { Pictures } from '../../src/picture/pictures.ts';
import { makeRedact } from '../../src/redact.ts';
import type { Pace } from '../../src/replying/memory/rateLimit.ts';
import type { Bot } from '../../src/replying/reply.ts';
import { warmUp } from '../../src/replying/warmUp.ts';
import type { Store } from '../../src/store/store.ts';
import { opened } from '../store/temporary.ts';
import type { GatewayOptions } from './standin/gateway.ts';
import { TOKEN } from './standin/ids.ts';
import type { InteractionPayload, MessagePayload } from './standin/payloads.ts';
import { type StandIn, startStandIn, until } from './standin/standin.ts';
import type { Callback, Posted } from './standin/state.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The bot with the real knowledge; made once, as it takes most of a second. */
let loaded: Promise<Bot> | undefined;
export function realBot(): Promise<Bot> {
  loaded ??= loadBot(`${ROOT}knowledge`).then((result) => {
    if (!result.ok)
      throw new Error(
        `the real knowledge has errors: ${result.problems.slice(0, 3).map(formatProblem).join('\n')}`,
      );
    // As the entrance does before the bot connects.
    warmUp(result.bot);
    return result.bot;
  });
  return loaded;
}

export interface Running {
  readonly standIn: StandIn;
  readonly store: Store;
  /** Sends an interaction; waits for its answer and until that is in the log. */
  interact(payload: InteractionPayload): Promise<Callback>;
  /** Sends a message; waits likewise. */
  ask(message: MessagePayload): Promise<Posted>;
  /** Each line of the log, parsed. */
  readonly lines: readonly LogLine[];
  /** Failures for which the bot would have given up. */
  readonly lost: readonly Failure[];
  stop(): Promise<void>;
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

interface Setting extends Partial<GatewayOptions> {
  readonly bot?: Bot;
  readonly reload?: () => Promise<Reloaded>;
  /** Outlives the bot; else it has one of its own in memory. */
  readonly store?: Store;
  readonly guildId?: string;
  readonly privileged?: readonly Privileged[];
  readonly pictures?: Pictures;
  readonly now?: () => number;
  /** How fast one person may ask; here by default as fast as a test does. */
  readonly pace?: Pace;
  readonly typingPace?: Pace;
  readonly pauseAfter?: (attempt: number) => number;
  /** Before the bot connects. */
  readonly prepare?: (standIn: StandIn) => void;
}

/** A store that is gone with the test. */
export const memoryStore = (): Promise<Store> => opened(':memory:');

/** Our Discord shell, with the real discord.js, connected to a stand-in of its own and ready. */
export async function startBot(setting: Setting = {}): Promise<Running> {
  const {
    bot = await realBot(),
    reload = async () => ({ outcome: 'unchanged' }),
    store = await memoryStore(),
    guildId = null,
    privileged = [],
    pictures,
    now = () => performance.now(),
    pace = { burst: 1_000_000, seconds: 1 },
    typingPace = { burst: 1_000_000, seconds: 1 },
    pauseAfter,
    prepare,
    ...gateway
  } = setting;
  const standIn = await startStandIn(gateway);
  prepare?.(standIn);
  const lines: LogLine[] = [];
  const lost: Failure[] = [];
  const log = makeLog('debug', makeRedact([TOKEN]), {
    write: (line) => lines.push(JSON.parse(line) as LogLine),
  });
  const parts = {
    bot,
    reload,
    store,
    token: TOKEN,
    guildId,
    privileged,
    apiUrl: standIn.apiUrl,
    log,
    now,
    pace,
    typingPace,
  };
  const connected: Connected = await connectToDiscord({
    ...parts,
    ...(pictures && { pictures }),
    ...(pauseAfter && { pauseAfter }),
    onLost: (failure) => lost.push(failure),
  });
  if (!connected.ok) {
    await standIn.close();
    throw new Error(connected.failure.line);
  }
  await connected.ready;
  const done = () => lines.filter(({ msg }) => msg === 'answered' || msg === 'completed').length;
  const logged = async <T>(answering: () => Promise<T>): Promise<T> => {
    const before = done();
    const answer = await answering();
    await until(() => done() > before, 'the answer in the log');
    return answer;
  };
  return {
    standIn,
    store,
    interact: (payload) => logged(() => standIn.interact(payload)),
    ask: (message) => logged(() => standIn.ask(message)),
    lines,
    lost,
    async stop() {
      await connected.close();
      await standIn.close();
    },
  };
}

/** Whether an answer is seen by its asker alone. */
export const isPrivate = ({ data }: Callback): boolean => (Number(data.flags ?? 0) & 64) !== 0;

export const textOf = ({ data }: Callback): string => String(data.content);

/** The ids of a message's buttons, in order. */
export const buttonsOf = (message: Pick<Posted, 'components'> | null): string[] =>
  (message?.components ?? []).flatMap(({ components }) => components.map(({ custom_id: id }) => id));

/** The first button whose id begins so; fails where there is none. */
export function buttonOf(message: Pick<Posted, 'components'> | null, start: string): string {
  const found = buttonsOf(message).find((id) => id.startsWith(start));
  if (found === undefined) throw new Error(`no button ${start}… among ${buttonsOf(message).join(', ')}`);
  return found;
}

export const errorsIn = (lines: readonly LogLine[]): LogLine[] => lines.filter(({ level }) => level >= 50);
