import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from './config.ts';
import type { Redact } from './redact.ts';

export type Log = Logger;

/** Where finished lines go; each ends with a line break. */
export interface Sink {
  write(line: string): unknown;
  /** Whether a person is looking: then lines are for reading, else they are JSON. */
  readonly isTTY?: boolean;
}

/** A log in which no secret can appear, whoever writes it: each finished line is redacted. */
export function makeLog(level: LogLevel, redact: Redact, sink: Sink): Log {
  const destination: DestinationStream = {
    write(line) {
      const safe = redact(line);
      sink.write(sink.isTTY ? readable(safe) : safe);
    },
  };
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination,
  );
}

/**
 * What may be told of an error. Discord's errors also carry the request, with its text and the interaction's
 * token: those stay out.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  return {
    name,
    message,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    stack,
  };
}

const LEVEL_NAMES: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
};

/** `12:34:56 info ready (guilds=2)` and the stack below, for a person at a terminal. */
function readable(line: string): string {
  const { level, time, msg = '', err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  const clock = String(time).slice(11, 19);
  const extra = fields.length > 0 ? ` (${fields.join(' ')})` : '';
  const stack = (err as { stack?: string } | undefined)?.stack;
  return `${clock} ${LEVEL_NAMES[Number(level)] ?? level} ${msg}${extra}\n${stack ? `${stack}\n` : ''}`;
}
