import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  type ApplicationCommandOptionAllowedChannelType,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** A slash command, as Discord's own registration body. */
export type CommandBody = RESTPostAPIChatInputApplicationCommandsJSONBody;
/** A command in the context menu of a message, likewise. */
export type MessageCommandBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** A word in the languages of Discord's clients that we speak. */
export interface Localised {
  readonly en: string;
  readonly zhCN: string;
  readonly zhTW: string;
}

type Placing = 'contexts' | 'integration_types' | 'default_member_permissions';

/** Where a command is offered and to whom; everywhere and to everybody unless said. */
export type Audience = Partial<Pick<CommandBody, Placing>>;

/**
 * In servers, in direct messages with the bot and between people; where a server or a person has added it. Only
 * interactions are answered there, so that it works where the bot itself is no member.
 */
export const EVERYWHERE: Audience = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

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
  options: APIApplicationCommandOption[],
  audience: Audience = EVERYWHERE,
): CommandBody {
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(name, description),
    options,
    ...audience,
  };
}

export function option(
  name: Localised,
  description: Localised,
  { required = false, autocomplete = false }: { required?: boolean; autocomplete?: boolean },
): APIApplicationCommandStringOption {
  const base = {
    type: ApplicationCommandOptionType.String as const,
    ...named(name, description),
    required,
  };
  return autocomplete ? { ...base, autocomplete: true } : base;
}

/** Yes or no; arrives as `true` or `false`. */
export function flag(name: Localised, description: Localised): APIApplicationCommandBooleanOption {
  return {
    type: ApplicationCommandOptionType.Boolean,
    ...named(name, description),
    required: false,
  };
}

/** Its name may have spaces and capitals, and there is nothing to describe. */
export function messageCommand(name: Localised, audience: Audience = EVERYWHERE): MessageCommandBody {
  return {
    type: ApplicationCommandType.Message,
    name: name.en,
    name_localizations: localisations(name),
    ...audience,
  };
}

/** A channel of the server, of these kinds; what arrives is its id. */
export function channelOption(
  name: Localised,
  description: Localised,
  types: readonly ApplicationCommandOptionAllowedChannelType[],
  required: boolean,
): APIApplicationCommandChannelOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...named(name, description),
    channel_types: [...types],
    required,
  };
}

/** A command that has these cannot be used without one of them. */
export function subcommand(
  name: Localised,
  description: Localised,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { type: ApplicationCommandOptionType.Subcommand, ...named(name, description), options };
}

export function subcommandGroup(
  name: Localised,
  description: Localised,
  options: APIApplicationCommandSubcommandOption[],
): APIApplicationCommandSubcommandGroupOption {
  return { type: ApplicationCommandOptionType.SubcommandGroup, ...named(name, description), options };
}
