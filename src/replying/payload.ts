import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10';

/** Discord's own message form, as plain JSON; the preview draws the very same. */
export interface MessagePayload extends Pick<RESTPostAPIChannelMessageJSONBody, 'content'> {
  readonly content: string;
  readonly components: readonly APIActionRowComponent<APIButtonComponentWithCustomId>[];
  /** Nothing the bot says pings anybody. */
  readonly allowed_mentions: { readonly parse: never[] };
}

export type Button = APIButtonComponentWithCustomId;
export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

export interface Choice {
  readonly name: string;
  readonly value: string;
}
