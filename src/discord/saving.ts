import type { Log } from '../log.ts';
import type { BotReply } from '../replying/botReply.ts';
import { withoutChannel } from '../replying/settings/change.ts';
import type { Store } from '../store/store.ts';
import type { Turns } from './turns.ts';

export interface SettingsWriter {
  /**
   * Writes what a reply changes in its server's settings, and gives the reply to send. The reply is made anew when
   * its turn comes, since somebody else may have changed other settings meanwhile. Rejects where it cannot be
   * written: nobody is to be told that it was.
   */
  save(guildId: string, made: BotReply, make: () => BotReply): Promise<BotReply>;
  /** A channel was deleted: the settings name it no longer. Never rejects. */
  forgetChannel(guildId: string, channelId: string): Promise<void>;
}

interface WriterParts {
  readonly store: Store;
  readonly turns: Turns;
  /** Called as soon as a server's settings are written, whether or not anybody can be told. */
  readonly onSaved: (guildId: string) => void;
  readonly log: Log;
}

export function makeSettingsWriter({ store, turns, onSaved, log }: WriterParts): SettingsWriter {
  const inTurn = <T>(guildId: string, work: () => Promise<T>) => turns.take(`settings ${guildId}`, work);
  return {
    async save(guildId, made, make) {
      if (!('save' in made && made.save)) return made;
      return inTurn(guildId, async () => {
        const reply = make();
        if (!('save' in reply && reply.save)) return reply;
        await store.saveSettings(guildId, reply.save);
        onSaved(guildId);
        return reply;
      });
    },
    async forgetChannel(guildId, channelId) {
      try {
        await inTurn(guildId, async () => {
          const before = store.settings(guildId);
          const after = withoutChannel(before, channelId);
          if (after !== before) await store.saveSettings(guildId, after);
        });
        await store.dropPanel(channelId);
      } catch (err) {
        log.warn({ err, guild: guildId }, 'a deleted channel could not be taken out of the settings');
      }
    },
  };
}
