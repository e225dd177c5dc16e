import { AttachmentBuilder, type Interaction, type Message, PermissionFlagsBits } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Picture, Pictures } from '../../picture/pictures.ts';
import { makeCooldown } from '../../replying/memory/cooldown.ts';
import type { Bot, BotReply } from '../../replying/reply.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { messageBy } from './deadline.ts';
import { sendUntil } from './patience.ts';
import { disturbance, GONE, MAY_NOT, refusalCode } from './refusals.ts';

/** Lets pictures follow answers that have been delivered. Nothing here is waited for, and nothing rejects. */
export interface PictureDesk {
  /** After any reply to an interaction, as it also takes back what was on its way to an older one. */
  follow(interaction: Interaction, reply: BotReply): void;
  /** After an answer to a message was sent or edited. */
  followMessage(sent: Message, reply: BotReply): void;
}

/** Uploads at one time; more would be in the way of answers, which share the library's limits. */
const UPLOADS = 8;
/** Messages of which it is remembered what was last put there. */
const REMEMBERED = 1_000;

/** Where the bot may not attach it is not tried again for so long. */
const REST_SECONDS = 600;

/** `content`: the text that stands beside these attachments; nobody is pinged by it. */
interface Attach {
  readonly files: AttachmentBuilder[];
  readonly attachments?: [];
  readonly content: string;
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}
const PING_NOBODY: Attach['allowedMentions'] = { parse: [], repliedUser: false };

/** Where a picture goes: `edit` changes the text and the attachments of the message and nothing else. */
interface Place {
  /** The same for all that is put into one message, one after another. */
  readonly key: string;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly mayAttach: boolean;
  edit(attach: Attach): Promise<unknown>;
}

interface DeskParts {
  readonly bot: Bot;
  /** Absent: there are none. */
  readonly pictures: Pictures | undefined;
  readonly settingsOf: (guildId: string) => ServerSettings;
  readonly log: Log;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
}

export function makePictureDesk({ bot, pictures, settingsOf, log, now }: DeskParts): PictureDesk {
  /** Message → the newest reply put there, so that no picture comes to rest under another answer. */
  const newest = new Map<string, BotReply>();
  const underWay = new Set<Promise<void>>();
  let toldOfPermission = false;
  const refused = makeCooldown({ now });

  const tellOfPermission = () => {
    if (toldOfPermission) return;
    toldOfPermission = true;
    log.warn(
      'comparisons go without their picture where the bot may not attach files: give it Attach Files there, or switch pictures off with /settings',
    );
  };

  const attach = async (place: Place, reply: BotReply, picture: Picture, content: string) => {
    const { name, png, alternative } = picture;
    const files = [new AttachmentBuilder(Buffer.from(png), { name, description: alternative })];
    await sendUntil({ by: messageBy() }, () => place.edit({ files, content, allowedMentions: PING_NOBODY }));
    const latest = newest.get(place.key);
    // Replaced while the upload was on its way: it may have arrived last.
    if (latest !== reply && latest !== undefined && 'payload' in latest && !pictureOf(latest)) {
      const { content: now } = latest.payload;
      await sendUntil({ by: messageBy() }, () =>
        place.edit({ files: [], attachments: [], content: now, allowedMentions: PING_NOBODY }),
      );
    }
  };

  const put = async (place: Place, reply: BotReply, wanted: NonNullable<ReturnType<typeof pictureOf>>) => {
    try {
      const picture = await pictures?.of(bot.knowledge, wanted.ref, wanted.language);
      if (picture && newest.get(place.key) === reply) await attach(place, reply, picture, wanted.content);
    } catch (error) {
      const code = refusalCode(error) ?? 0;
      if (MAY_NOT.has(code)) {
        refused.use([place.channelId]);
        tellOfPermission();
      } else if (GONE.has(code) || disturbance(error) !== null)
        log.debug({ code }, 'a picture was not attached');
      else log.warn({ err: error }, 'a picture could not be attached');
    }
  };

  const begin = (place: Place, reply: BotReply) => {
    newest.delete(place.key);
    newest.set(place.key, reply);
    for (const oldest of newest.keys()) {
      if (newest.size <= REMEMBERED) break;
      newest.delete(oldest);
    }
    const wanted = pictureOf(reply);
    if (!pictures || !wanted || underWay.size >= UPLOADS) return;
    if (place.guildId !== null && !settingsOf(place.guildId).pictures) return;
    if (!refused.ready({ [place.channelId]: REST_SECONDS })) return;
    if (!place.mayAttach) return tellOfPermission();
    const work = put(place, reply, wanted).finally(() => underWay.delete(work));
    underWay.add(work);
  };

  return {
    follow(interaction, reply) {
      if (!interaction.isRepliable() || (reply.kind !== 'send' && reply.kind !== 'edit')) return;
      // The message that a press is on is named by the interaction that it once answered.
      const pressed = reply.kind === 'edit' && interaction.isMessageComponent() ? interaction.message : null;
      const place: Place = {
        key: pressed ? (pressed.interactionMetadata?.id ?? pressed.id) : interaction.id,
        guildId: interaction.guildId,
        channelId: interaction.channelId ?? '',
        mayAttach: interaction.appPermissions.has(PermissionFlagsBits.AttachFiles),
        edit: (options) => interaction.editReply(options),
      };
      begin(place, reply);
    },
    followMessage(sent, reply) {
      const { me } = sent.guild?.members ?? {};
      const permissions = me && 'permissionsFor' in sent.channel ? sent.channel.permissionsFor(me) : null;
      const place: Place = {
        key: sent.id,
        guildId: sent.guildId,
        channelId: sent.channelId,
        mayAttach: permissions?.has(PermissionFlagsBits.AttachFiles) ?? true,
        edit: (options) => sent.edit(options),
      };
      begin(place, reply);
    },
  };
}

const pictureOf = (reply: BotReply) =>
  reply.kind === 'send' || reply.kind === 'edit' ? reply.picture : undefined;
