import { REST, Routes } from 'discord.js';
import { type Failure, facts, wrongToken } from '../failures.ts';
import type { Log } from '../log.ts';
import { sendUntil, within } from './sending/patience.ts';

export interface TokenParts {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Log;
  /** The token is no longer good. */
  readonly onRefused: (failure: Failure) => void;
}

/** As long as nobody can say whether the token is good, it is taken to be. */
const ASKED_FOR_MS = 60_000;
/** In a disturbance many requests are refused at a time: one answer serves for all of them. */
const ANSWER_LASTS_MS = 5_000;
const UNAUTHORISED = 401;

/**
 * After a single 401 the library's REST client forgets its token, and every later request fails. A stray one, as in
 * a disturbance at Discord, is not to silence the bot: it keeps the token and asks Discord, once, whether it is good.
 *
 * @returns lets the token be forgotten from then on, for closing
 */
export function keepToken(rest: REST, { token, apiUrl, log, onRefused }: TokenParts): () => void {
  let asking = false;
  let answeredAt = Number.NEGATIVE_INFINITY;
  const ask = async () => {
    if (asking || performance.now() - answeredAt < ANSWER_LASTS_MS) return;
    asking = true;
    try {
      const answer = await sendUntil({ by: within(ASKED_FOR_MS) }, () => isGood(token, apiUrl));
      answeredAt = performance.now();
      if (answer === false) return onRefused(wrongToken);
      log.warn('Discord refused the token once, but says that it is good: going on with it');
    } catch (error) {
      log.warn(
        { reason: facts(error).message },
        'Discord refused the token once, and could not be asked whether it is good: going on with it',
      );
    } finally {
      asking = false;
    }
  };

  const set = rest.setToken.bind(rest);
  rest.setToken = (given: string | null) => {
    if (given !== null) return set(given);
    void ask();
    return rest;
  };
  return () => {
    rest.setToken = set;
  };
}

/** With a client of its own, so that the answer changes nothing. */
async function isGood(token: string, apiUrl: string): Promise<boolean> {
  try {
    await new REST({ api: apiUrl, retries: 0 }).setToken(token).get(Routes.user());
    return true;
  } catch (error) {
    if (facts(error).status === UNAUTHORISED) return false;
    throw error;
  }
}
