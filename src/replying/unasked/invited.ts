import type { ServerSettings } from '../../settings/serverSettings.ts';
import type { Outcome } from '../botReply.ts';
import { asksInWords } from './asking.ts';

/** Who asks something short asks the room; a long story is meant for people. In UTF-16 units. */
const MOST_TEXT = 300;
const MOST_LINES = 3;

/**
 * Nobody asked the bot, so a wrong answer costs more than none: of the held-out questions this leaves out one
 * right answer in thirty, and four wrong ones in ten.
 */
const SURE_UNASKED = 0.7;

/** Not for us: links, code, quotations, mentions of people, roles and channels, commands of other bots. */
const FOREIGN: readonly RegExp[] = [
  /[a-z][a-z\d+.-]*:\/\/|\bwww\.|\bdiscord\.gg\//i,
  /`/,
  /^\s*>/m,
  /<[@#/:at]|@(?:everyone|here)\b/,
  /^\s*(?:[!$%&+=;~^*|\\/.?,-]{1,3}|[a-z]{1,3}[!?$%>])[a-z]/i,
];

/**
 * Whether a message, written to nobody in particular, asks something: a question mark, a question word in its
 * place, or an imperative that asks, in English or Chinese. Statements, links, code, other bots' commands and
 * whatever mentions somebody do not. Form only; looks at no knowledge.
 */
export function looksLikeQuestion(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || plain.length > MOST_TEXT || plain.split('\n').length > MOST_LINES) return false;
  if (FOREIGN.some((form) => form.test(plain))) return false;
  const lower = plain.toLowerCase().replaceAll('’', "'");
  // NFKC turns ？ into ?. A mark needs something to ask about: "?" or "???" alone is no question.
  if (/\p{L}[^?]*\?/u.test(lower) && (lower.match(/\p{L}/gu)?.length ?? 0) >= 2) return true;
  return lower.split(/[.!。！\n;；]+\s*/u).some((sentence) => asksInWords(sentence.trim()));
}

/** Whether a reply that nobody asked for is worth sending: a sure answer, and where the server wants them, candidates. */
export function isWelcome({ decision, score }: Outcome, { nearMiss }: ServerSettings): boolean {
  if (decision === 'answer' && score >= SURE_UNASKED) return true;
  return nearMiss === 'offer' && (decision === 'answer' || decision === 'suggest');
}
