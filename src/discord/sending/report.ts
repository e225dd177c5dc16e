import type { Interaction, Message } from 'discord.js';
import { facts } from '../../failures.ts';
import type { Language } from '../../knowledge/text.ts';
import type { Log } from '../../log.ts';
import type { BotReply } from '../../replying/botReply.ts';
import { MESSAGE_WORDING } from '../../replying/message/wording.ts';
import { ageOf, firstAnswerBy } from './deadline.ts';
import { apologise } from './deliver.ts';
import { disturbance, explainRefusal } from './refusals.ts';

/** How answering ended, for the log and, where it went wrong, for whoever asked. */
export interface Report {
  /** What was decided, never what was written. `since`: when it began, by the same clock. */
  answered(kind: string, answer: BotReply, since: number): void;
  /** One line for a refusal that is no fault of ours; else the fault itself, and an apology. Never rejects. */
  failed(target: Interaction | Message, kind: string, language: Language, error: unknown): Promise<void>;
}

/** @param now the clock, in milliseconds */
export function makeReport(log: Log, now: () => number): Report {
  return {
    answered(kind, answer, since) {
      const ms = Math.round(now() - since);
      if (answer.kind === 'choices') log.debug({ kind, choices: answer.choices.length, ms }, 'completed');
      else log.info({ kind, ...('outcome' in answer && answer.outcome), ms }, 'answered');
    },
    async failed(target, kind, language, error) {
      const refusal = explainRefusal(error);
      if (refusal) return log.warn({ kind, code: refusal.code }, refusal.words);
      const disturbed = disturbance(error);
      if (disturbed !== null)
        return log.warn(
          { kind },
          `Discord is disturbed or out of reach (${disturbed}): an answer was lost, though it was sent again and again; see https://discordstatus.com`,
        );
      const trouble = storeTrouble(error);
      if (trouble === null) log.error({ kind, err: error }, 'answering failed');
      else log.warn({ kind }, `nothing was saved: ${trouble}`);
      try {
        const age = 'author' in target ? 0 : ageOf(target, Date.now());
        await apologise(target, MESSAGE_WORDING[language].failed, firstAnswerBy(age));
      } catch (second) {
        const { code, words } = explainRefusal(second) ?? {
          code: undefined,
          words: 'apologising failed too',
        };
        log.warn({ kind, code, ...(code === undefined && { err: second }) }, words);
      }
    },
  };
}

/** What keeps the store from writing, where that is no fault of ours; null where it is, or has nothing to do with it. */
function storeTrouble(error: unknown): string | null {
  switch (facts(error).code) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return 'another program holds the store (STORE_FILE)';
    case 'SQLITE_FULL':
      return 'the disk of the store (STORE_FILE) is full';
    case 'SQLITE_READONLY':
      return 'the store (STORE_FILE) may no longer be written';
    case 'STORE_SLOW':
      return 'the disk of the store (STORE_FILE) does not answer in time';
    default:
      return null;
  }
}
