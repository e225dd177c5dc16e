import type { Log } from '../log.ts';
import type { BotReply } from '../replying/botReply.ts';
import { withoutChannel } from '../replying/settings/change.ts';
import type { Store } from '../store/store.ts';

/** Writes what a reply changes in its server's settings. Throws where it cannot: nobody is to be told it was. */
export function keepSettings(store: Store, guildId: string | null, reply: BotReply): void {
  if (guildId !== null && 'save' in reply && reply.save !== undefined)
    store.saveSettings(guildId, reply.save);
}

/** Counts a reader's word on an answer; never worth failing for. */
export function keepFeedback(store: Store, reply: BotReply, log: Log): void {
  if (!('feedback' in reply) || reply.feedback === undefined) return;
  try {
    store.addFeedback(reply.feedback.ref, reply.outcome.language, reply.feedback.helpful);
  } catch (err) {
    log.warn({ err }, 'whether an answer helped could not be written down');
  }
}

/** A channel was deleted: the settings name it no longer. */
export function forgetChannel(store: Store, guildId: string, channelId: string, log: Log): void {
  try {
    const before = store.settings(guildId);
    const after = withoutChannel(before, channelId);
    if (after !== before) store.saveSettings(guildId, after);
    store.dropPanel(channelId);
  } catch (err) {
    log.warn({ err, guild: guildId }, 'a deleted channel could not be taken out of the settings');
  }
}
