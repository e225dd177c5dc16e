import type { Language } from '../../knowledge/text.ts';
import type { ServerSettings } from '../../settings/serverSettings.ts';
import { MOST_CHANNELS } from '../../settings/stored.ts';
import { type BotReply, pressed, type Said, said, send } from '../botReply.ts';
import { type Feature, handled } from '../feature.ts';
import { message } from '../message/message.ts';
import type { Used } from '../use.ts';
import { change, withAnswerChannel, withoutAnswerChannel } from './change.ts';
import { SETTINGS } from './command.ts';
import { mention, renderSettings } from './renderSettings.ts';
import { SETTING_ID } from './settingId.ts';
import { SETTINGS_WORDING } from './wording.ts';

/**
 * How the bot behaves in a server. Discord itself hides the command from those who may not manage the server; they
 * are refused here as well, since its admins may show it to others, and since a message outlives a permission.
 */
export const settings: Feature = {
  commands: [
    handled(SETTINGS, (_bot, used) => {
      const { settings: before, locale } = used;
      if (!before || !used.mayManage) return send('private', refusal(before, locale));
      return send('private', carryOut(before, used));
    }),
  ],
  personal: true,
  verbs: SETTING_ID.verbs,
  press(_bot, { customId, values, settings: before, mayManage, onPrivate }): BotReply | null {
    const set = SETTING_ID.parse(customId);
    if (!set) return null;
    const { language } = set;
    if (!before || !mayManage) return pressed(onPrivate, refusal(before, language));
    const after = change(before, set, values);
    return after && pressed(onPrivate, redrawn(before, after, language));
  },
};

function carryOut(before: ServerSettings, used: Used<typeof SETTINGS>): Said {
  const { locale } = used;
  const words = SETTINGS_WORDING[locale];
  const to = (after: ServerSettings, notice?: string) => redrawn(before, after, locale, notice);
  switch (used.subcommand) {
    case 'answer-channel add': {
      const { channel } = used.options;
      const after = withAnswerChannel(before, channel);
      if (after === null) return to(before, words.tooMany(MOST_CHANNELS));
      return to(after, (after === before ? words.addedBefore : words.added)(mention(channel)));
    }
    case 'answer-channel remove': {
      const { channel } = used.options;
      const after = withoutAnswerChannel(before, channel);
      return to(after, (after === before ? words.removedBefore : words.removed)(mention(channel)));
    }
    case 'onboarding': {
      const { channel } = used.options;
      return to(
        { ...before, onboardingChannel: channel ?? null },
        channel === undefined ? words.panelOff : words.panelIn(mention(channel)),
      );
    }
    case 'show':
      return to(before);
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
