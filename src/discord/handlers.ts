import type { Interaction } from 'discord.js';
import type { Reloaded } from '../knowledge/reloaded.ts';
import type { Log } from '../log.ts';
import type { Pictures } from '../picture/pictures.ts';
import { makeRateLimit, PACE, type Pace } from '../replying/memory/rateLimit.ts';
import { makeRecent } from '../replying/memory/recent.ts';
import { makeShown } from '../replying/memory/shown.ts';
import { renderReloaded } from '../replying/reload/reload.ts';
import { type Bot, type BotReply, reply } from '../replying/reply.ts';
import type { AutocompleteRequest, BotRequest } from '../replying/request.ts';
import { tooFast } from '../replying/unasked/tooFast.ts';
import type { Store } from '../store/store.ts';
import { makeCompleting } from './autocomplete.ts';
import { makeFeedbackDesk } from './feedback.ts';
import { type MessageHandlers, makeMessageHandlers } from './messages/messages.ts';
import type { SettingsWriter } from './saving.ts';
import { ageOf, firstAnswerBy, isLate } from './sending/deadline.ts';
import { acknowledge, deliverToInteraction, passOver } from './sending/deliver.ts';
import { makePictureDesk } from './sending/pictures.ts';
import { makeReport } from './sending/report.ts';
import type { Resting } from './sending/resting.ts';
import { fromInteraction, languageOf } from './translate.ts';
import type { Turns } from './turns.ts';

export interface Handlers extends MessageHandlers {
  /** Settles when the interaction is dealt with; never rejects. */
  onInteraction(interaction: Interaction): Promise<void>;
}

export interface HandlerParts {
  readonly bot: Bot;
  readonly store: Store;
  readonly turns: Turns;
  readonly writer: SettingsWriter;
  readonly resting: Resting;
  /** Has the knowledge read again. */
  readonly reload: () => Promise<Reloaded>;
  /** Absent: comparisons are text alone. */
  readonly pictures?: Pictures | undefined;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** How fast one person may ask. */
  readonly pace?: Pace;
  /** How fast one person may type. */
  readonly typingPace?: Pace;
  /** Milliseconds since 1970. */
  readonly wall?: () => number;
}

/** Faster than anybody types, with a pause for each suggestion. */
const TYPING_PACE: Pace = { burst: 30, seconds: 10 };

/** Each thing that arrives is answered on its own: whatever goes wrong in one is caught here and ends here. */
export function makeHandlers(parts: HandlerParts): Handlers {
  const { bot, store, turns, writer, resting, reload, pictures, log, now } = parts;
  const { pace = PACE, typingPace = TYPING_PACE, wall = Date.now } = parts;
  const inServer = (request: BotRequest, guildId: string | null): BotRequest =>
    guildId === null ? request : { ...request, settings: store.settings(guildId) };

  const report = makeReport(log, now);
  const rate = makeRateLimit({ now, pace });
  const recent = makeRecent({ now });
  const shown = makeShown({ now });
  const desk = makePictureDesk({ bot, pictures, settingsOf: store.settings, log, now });
  const feedback = makeFeedbackDesk({ store, log, now });
  const completing = makeCompleting({
    rate: makeRateLimit({ now, pace: typingPace }),
    complete: (request) => {
      const offered = reply(bot, request);
      return offered.kind === 'choices' ? offered.choices : [];
    },
  });
  const spoken = { bot, recent, settingsOf: store.settings, report, rate, shown, desk, resting, turns };

  const suggest = async (interaction: Interaction, request: AutocompleteRequest, age: number) => {
    const since = now();
    const choices = await completing.offer(interaction.user.id, request, age);
    if (choices === null) return log.debug('suggestions that nobody waits for any more: passed over');
    const offered: BotReply = { kind: 'choices', choices };
    await deliverToInteraction(interaction, offered, firstAnswerBy(age));
    report.answered(request.kind, offered, since);
  };

  const answer = async (interaction: Interaction, request: BotRequest, age: number) => {
    const since = now();
    const { user, guildId, channelId } = interaction;
    const by = firstAnswerBy(age);
    const verdict = rate.take(user.id);
    if (verdict === 'silent') {
      log.debug('somebody asks too fast, and has been told: passed over');
      return passOver(interaction, by);
    }
    const make = () =>
      verdict === 'notice' ? tooFast(request.locale) : reply(bot, inServer(request, guildId));
    const made = make();
    const saved = guildId === null ? made : await writer.save(guildId, made, make);
    // To read takes a second or two, near the three that Discord waits.
    if (saved.kind === 'reload' || isLate(age)) await acknowledge(interaction, saved, by);
    const answered = saved.kind === 'reload' ? renderReloaded(await reload(), saved.language) : saved;
    const posted = await deliverToInteraction(interaction, answered, by);
    desk.follow(interaction, answered);
    void feedback.count(user.id, answered);
    if ('outcome' in answered && answered.outcome.ref !== null) {
      recent.add(user.id, channelId ?? '', answered.outcome.ref);
      if (posted !== null) shown.add(posted, answered.outcome.ref);
    }
    report.answered(request.kind, answered, since);
  };

  return {
    ...makeMessageHandlers({ ...spoken, log, now }),
    async onInteraction(interaction) {
      const age = ageOf(interaction, wall());
      let kind = 'interaction';
      try {
        const request = fromInteraction(interaction);
        if (!request) return;
        kind = request.kind;
        if (request.kind === 'autocomplete') await suggest(interaction, request, age);
        else await answer(interaction, request, age);
      } catch (error) {
        await report.failed(interaction, kind, languageOf(interaction.locale), error);
      }
    },
  };
}
