import Database from 'libsql';
import type { StandIn } from '../discord/standin/standin.ts';

const CALLBACK = { method: 'POST', path: /callback$/ } as const;
const POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const;
const UNAVAILABLE = { status: 503, body: { message: 'upstream connect error' } } as const;
const CUTS = [undefined, 4000, 1012, 1001] as const;

/** What goes wrong at a time, by name. */
type Fault = (standIn: StandIn, storeFile: string) => void;

const FAULTS: Readonly<Record<string, { readonly everySeconds: number; readonly begin: Fault }>> = {
  'Discord is unavailable for 0.7 s': {
    everySeconds: 11,
    begin({ inject }) {
      const until = Date.now() + 700;
      inject({ ...CALLBACK, ...UNAVAILABLE, until });
      inject({ ...POST, ...UNAVAILABLE, until });
    },
  },
  'a reply of Discord’s is lost': {
    everySeconds: 1.3,
    begin({ inject }) {
      inject({ ...CALLBACK, ...UNAVAILABLE, done: true });
      inject({ ...POST, ...UNAVAILABLE, done: true });
    },
  },
  'the token is refused by mistake': {
    everySeconds: 17,
    begin: ({ inject }) => inject({ ...POST, status: 401, body: { code: 0, message: '401: Unauthorized' } }),
  },
  'the connection is cut': {
    everySeconds: 13,
    begin: ({ gateway }) => gateway.drop(CUTS[Math.floor(Date.now() / 1000) % CUTS.length]),
  },
  'another program holds the store for 3 s': {
    everySeconds: 19,
    begin(_, storeFile) {
      const holder = new Database(storeFile, { timeout: 0 });
      try {
        holder.exec('BEGIN IMMEDIATE');
        setTimeout(() => {
          holder.exec('ROLLBACK');
          holder.close();
        }, 3_000);
      } catch {
        // The bot is writing at this very moment: next time.
        holder.close();
      }
    },
  },
};

/** Lets things go wrong from now on, each at its own pace. Stops when called back; tells how often each happened. */
export function beginFaults(standIn: StandIn, storeFile: string): () => Readonly<Record<string, number>> {
  const times: Record<string, number> = {};
  const timers = Object.entries(FAULTS).map(([name, { everySeconds, begin }]) =>
    setInterval(() => {
      times[name] = (times[name] ?? 0) + 1;
      begin(standIn, storeFile);
    }, everySeconds * 1_000),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
    return times;
  };
}
