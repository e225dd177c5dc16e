import { applicationIdOf } from './config.ts';

/** Takes secrets out of a text that leaves the program. */
export type Redact = (text: string) => string;

const HIDDEN = '[secret]';

/** What may be a bot's token: its application's id in base64url, a time, and a signature. */
const TOKENLIKE = /[\w-]{22,28}\.[\w-]{3,}\.[\w-]{10,}/g;

/**
 * Hides the given secrets, as they are and as they stand in JSON, and whatever looks like a bot's token: one that was
 * pasted into the wrong variable is a secret too.
 */
export function makeRedact(secrets: readonly (string | null | undefined)[]): Redact {
  const known = [
    ...new Set(
      secrets
        .map((secret) => secret?.trim() ?? '')
        .filter((secret) => secret !== '')
        .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]),
    ),
  ].sort((a, b) => b.length - a.length);
  return (text) =>
    known
      .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
      .replaceAll(TOKENLIKE, (like) => (applicationIdOf(like) === null ? like : HIDDEN));
}
