import { type Interaction, MessageFlags } from 'discord.js';
import type { Log } from '../log.ts';
import type { Pictures } from '../picture/pictures.ts';
import { makeRateLimit, PACE, type Pace } from '../replying/memory/rateLimit.ts';
import type { Recent } from '../replying/memory/recent.ts';
import { makeShown } from '../replying/memory/shown.ts';
import { type Bot, reply } from '../replying/reply.ts';
import type { BotRequest } from '../replying/request.ts';
import { tooFast } from '../replying/unasked/tooFast.ts';
import type { Store } from '../store/store.ts';
import { deliverToInteraction, passOver } from './deliver.ts';
import { keepFeedback, keepSettings } from './keep.ts';
import { isLate } from './lateness.ts';
import { type MessageHandlers, makeMessageHandlers } from './messages/messages.ts';
import { persist } from './persist.ts';
import { makePictureDesk } from './pictures.ts';
import { makeReport } from './report.ts';
import { fromInteraction, languageOf } from './translate.ts';

export interface Handlers extends MessageHandlers {
  /** Settles when the interaction is dealt with; never rejects. */
  onInteraction(interaction: Interaction): Promise<void>;
}

export interface HandlerParts {
  readonly bot: Bot;
  readonly recent: Recent;
  readonly store: Store;
  /** Called when a server's settings were saved and whoever changed them has been answered. */
  readonly onSaved?: (guildId: string) => void;
  /** Absent: comparisons are text alone. */
  readonly pictures?: Pictures | undefined;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** How fast one person may ask. */
  readonly pace?: Pace;
  /** Milliseconds since 1970. */
  readonly wall?: () => number;
}

/** Each thing that arrives is answered on its own: whatever goes wrong in one is caught here and ends here. */
export function makeHandlers({
  bot,
  recent,
  store,
  onSaved,
  pictures,
  log,
  now,
  pace = PACE,
  wall = Date.now,
}: HandlerParts): Handlers {
  const inServer = (request: BotRequest, guildId: string | null): BotRequest =>
    guildId === null ? request : { ...request, settings: store.settings(guildId) };

  const report = makeReport(log, now);
  const rate = makeRateLimit({ now, pace });
  const shown = makeShown({ now });
  const desk = makePictureDesk({ bot, pictures, settingsOf: store.settings, log });

  return {
    ...makeMessageHandlers({ bot, recent, settingsOf: store.settings, report, rate, shown, desk, log, now }),
    async onInteraction(interaction) {
      const since = now();
      let kind = 'interaction';
      try {
        const request = fromInteraction(interaction);
        if (!request) return;
        kind = request.kind;
        // Whoever types is not asking yet.
        const verdict = kind === 'autocomplete' ? 'go' : rate.take(interaction.user.id);
        if (verdict === 'silent') return await passOver(interaction, log);
        if (interaction.isCommand() && isLate(interaction, wall())) {
          const alone = request.kind !== 'command' || request.options.private === 'true';
          await interaction.deferReply(alone ? { flags: MessageFlags.Ephemeral } : {});
        }
        const answer =
          verdict === 'notice' ? tooFast(request.locale) : reply(bot, inServer(request, interaction.guildId));
        keepSettings(store, interaction.guildId, answer);
        const posted = await persist(() => deliverToInteraction(interaction, answer));
        desk.follow(interaction, answer);
        if ('save' in answer && answer.save && interaction.guildId) onSaved?.(interaction.guildId);
        keepFeedback(store, answer, log);
        if ('outcome' in answer && answer.outcome.ref !== null) {
          recent.add(interaction.user.id, interaction.channelId ?? '', answer.outcome.ref);
          if (posted !== null) shown.add(posted, answer.outcome.ref);
        }
        report.answered(kind, answer, since);
      } catch (error) {
        await report.failed(interaction, kind, languageOf(interaction.locale), error);
      }
    },
  };
}
