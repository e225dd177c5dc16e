import type { Language } from '../../knowledge/text.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { isSnowflake } from '../../settings/snowflake.ts';
import { MOST_CHANNELS } from '../../settings/stored.ts';
import { type BotReply, pressed, type Said, said, send } from '../botReply.ts';
import type { Feature } from '../feature.ts';
import { message } from '../message/message.ts';
import type { CommandRequest } from '../request.ts';
import { change, withAnswerChannel, withoutAnswerChannel } from './change.ts';
import { SETTINGS_COMMAND } from './command.ts';
import { mention, renderSettings } from './renderSettings.ts';
import { SETTING_ID } from './settingId.ts';
import { SETTINGS_WORDING } from './wording.ts';

/**
 * How the bot behaves in a server. Discord itself hides the command from those who may not manage the server; they
 * are refused here as well, since its admins may show it to others, and since a message outlives a permission.
 */
export const settingsFeature: Feature = {
  commands: [SETTINGS_COMMAND],
  personal: true,
  command(_bot, request) {
    const { settings, locale } = request;
    if (!settings || !request.mayManage) return send('private', refusal(settings, locale));
    return send('private', carryOut(settings, request));
  },
  verbs: SETTING_ID.verbs,
  press(_bot, { customId, values, settings, mayManage, onPrivate }): BotReply | null {
    const set = SETTING_ID.parse(customId);
    if (!set) return null;
    const { language } = set;
    if (!settings || !mayManage) return pressed(onPrivate, refusal(settings, language));
    const changed = change(settings, set, values);
    return changed && pressed(onPrivate, redrawn(settings, changed, language));
  },
};

function carryOut(settings: ServerSettings, { subcommand, options, locale }: CommandRequest): Said {
  const words = SETTINGS_WORDING[locale];
  const { channel } = options;
  const show = (changed: ServerSettings, notice?: string) => redrawn(settings, changed, locale, notice);
  if (channel !== undefined && !isSnowflake(channel)) return show(settings);
  switch (subcommand) {
    case 'answer-channel add': {
      if (channel === undefined) return show(settings);
      const changed = withAnswerChannel(settings, channel);
      if (changed === null) return show(settings, words.tooMany(MOST_CHANNELS));
      return show(changed, (changed === settings ? words.addedBefore : words.added)(mention(channel)));
    }
    case 'answer-channel remove': {
      if (channel === undefined) return show(settings);
      const changed = withoutAnswerChannel(settings, channel);
      return show(changed, (changed === settings ? words.removedBefore : words.removed)(mention(channel)));
    }
    case 'onboarding':
      return show(
        { ...settings, onboardingChannel: channel ?? null },
        channel === undefined ? words.panelOff : words.panelIn(mention(channel)),
      );
    default:
      return show(settings);
  }
}

/** The settings after a change, which is to be saved; or with nothing changed. */
function redrawn(before: ServerSettings, after: ServerSettings, language: Language, notice?: string): Said {
  const drawn = said(renderSettings(after, language, notice), 'settings', null, language, 1);
  return after === before ? drawn : { ...drawn, save: after };
}

function refusal(settings: ServerSettings | undefined, language: Language): Said {
  const words = SETTINGS_WORDING[language];
  return said(message(settings ? words.mayNot : words.noServer, []), 'refused', null, language, 0);
}
