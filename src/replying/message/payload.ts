import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIChannelSelectComponent,
  APIStringSelectComponent,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';

/** Discord's own message form, as plain JSON; the preview draws the very same. */
export interface MessagePayload extends Pick<RESTPostAPIChannelMessageJSONBody, 'content'> {
  readonly content: string;
  readonly components: readonly Row[];
  /** Nothing the bot says pings anybody. */
  readonly allowed_mentions: { readonly parse: never[] };
}

export type Button = APIButtonComponentWithCustomId;
/** A menu fills a row by itself. */
export type Menu = APIStringSelectComponent | APIChannelSelectComponent;
export type Control = Button | Menu;
export type ButtonRow = APIActionRowComponent<Button>;
export type Row = APIActionRowComponent<Control>;

export interface Choice {
  readonly name: string;
  readonly value: string;
}
