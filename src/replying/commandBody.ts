import type {
  APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** A slash command, as Discord's own registration body. */
export type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** A word in the languages of Discord's clients that we speak. */
export interface Localised {
  readonly en: string;
  readonly zhCN: string;
  readonly zhTW: string;
}

/** Every locale we speak is given by name: Discord itself falls back between en-US and en-GB alone. */
function localisations({ en, zhCN, zhTW }: Localised): LocalizationMap {
  return { 'en-US': en, 'en-GB': en, 'zh-CN': zhCN, 'zh-TW': zhTW };
}

function named(name: Localised, description: Localised) {
  return {
    name: name.en,
    name_localizations: localisations(name),
    description: description.en,
    description_localizations: localisations(description),
  };
}

export function command(
  name: Localised,
  description: Localised,
  options: APIApplicationCommandStringOption[],
): CommandBody {
  return { type: 1 as ApplicationCommandType.ChatInput, ...named(name, description), options };
}

export function option(
  name: Localised,
  description: Localised,
  { required = false, autocomplete = false }: { required?: boolean; autocomplete?: boolean },
): APIApplicationCommandStringOption {
  const base = { type: 3 as ApplicationCommandOptionType.String, ...named(name, description), required };
  return autocomplete ? { ...base, autocomplete: true } : base;
}
