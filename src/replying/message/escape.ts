import { shorten } from './limits.ts';

/** More of what somebody typed need not be said back to them. */
const MAX_ECHO = 100;

/** A zero-width space: breaks a mention without being seen. */
const BREAK = '\u200b';

/**
 * Makes a user's text safe to repeat: no Markdown, no mention, no link preview, no invisible direction marks, no
 * half characters, one line, at most a hundred characters of it.
 */
export function escapeText(text: string): string {
  return (
    shorten(text.trim(), MAX_ECHO)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\\*_~`|>#[\]()<\-+]/g, '\\$&')
      .replace(/\p{Cs}/gu, '')
      .replace(/@/g, `@${BREAK}`)
      // Discord shows an invitation wherever it sees discord.gg/…, address or not.
      .replace(/\.(?=\p{L})/gu, `.${BREAK}`)
      .replace(/:\/\//g, `:${BREAK}//`)
      .trim()
  );
}
