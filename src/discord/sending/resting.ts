import { PermissionFlagsBits, type PermissionResolvable, type TextBasedChannel } from 'discord.js';
import type { Log } from '../../log.ts';
import { makeCooldown } from '../../replying/memory/cooldown.ts';
import { explainRefusal, MAY_NOT } from './refusals.ts';

/**
 * Channels in which the bot may not write. Each refusal counts against Discord's limit of invalid requests, so one is
 * enough: the channel rests for a while, or until permissions change.
 */
export interface Resting {
  /**
   * Whether the bot may answer in a channel, as far as it knows: by what was refused there, then by the permissions
   * that Discord told of, and says once per rest what is missing. Null: the channel is gone.
   */
  mayAnswer(channel: TextBasedChannel | null): boolean;
  /** Something was refused there; no matter what, the error decides. */
  note(channelId: string, error: unknown): void;
  /** Permissions may have changed in this channel; null: in any. */
  lift(channelId: string | null): void;
}

const REST_SECONDS = 600;

/** @param now the clock, in milliseconds */
export function makeResting(now: () => number, log: Log): Resting {
  let refused = makeCooldown({ now });
  let lacking = makeCooldown({ now });
  return {
    mayAnswer(channel) {
      if (channel === null || !refused.ready({ [channel.id]: REST_SECONDS })) return false;
      const missing = missingIn(channel);
      if (missing.length > 0 && lacking.ready({ [channel.id]: REST_SECONDS })) {
        lacking.use([channel.id]);
        log.warn(
          { channel: channel.id, missing },
          'the bot was asked where it may not answer: give it the missing permissions there',
        );
      }
      return missing.length === 0;
    },
    note(channelId, error) {
      if (MAY_NOT.has(explainRefusal(error)?.code ?? 0)) refused.use([channelId]);
    },
    lift(channelId) {
      // Seldom enough to let all rests end where one may have.
      if (channelId !== null && refused.ready({ [channelId]: REST_SECONDS })) return;
      refused = makeCooldown({ now });
      lacking = makeCooldown({ now });
    },
  };
}

/** Names of the permissions that an answer needs and that the bot lacks; none where it is not known. */
function missingIn(channel: TextBasedChannel): string[] {
  if (channel.isDMBased()) return [];
  const { me } = channel.guild.members;
  const granted = me && channel.permissionsFor(me);
  if (!granted) return [];
  const writes: PermissionResolvable = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory | writes;
  return granted.missing(needed);
}
