import {
  type APIChannelSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord-api-types/v10';
import { LIMITS, shorten } from './limits.ts';

export interface MenuChoice {
  readonly label: string;
  /** Unlike every other in the menu; comes back when it is chosen. */
  readonly value: string;
  readonly description?: string;
  /** Whether it is shown as chosen. */
  readonly chosen?: boolean;
}

/**
 * A menu of which one line is chosen, or up to `most`; null where Discord would refuse it: without options, or with an id or a
 * value that is too long. Options beyond Discord's twenty-five are left out, so a longer list needs pages.
 */
export function stringMenu(
  id: string | null,
  placeholder: string,
  choices: readonly MenuChoice[],
  most = 1,
): APIStringSelectComponent | null {
  if (id === null || id.length > LIMITS.customId || choices.length === 0) return null;
  if (choices.some(({ value }) => value === '' || value.length > LIMITS.selectValue)) return null;
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: shorten(placeholder, LIMITS.selectPlaceholder),
    ...(most > 1 && { max_values: Math.min(most, choices.length, LIMITS.selectOptions) }),
    options: choices.slice(0, LIMITS.selectOptions).map(
      ({ label, value, description, chosen = false }): APISelectMenuOption => ({
        label: shorten(label, LIMITS.selectLabel),
        value,
        ...(description !== undefined && { description: shorten(description, LIMITS.selectLabel) }),
        ...(chosen && { default: true }),
      }),
    ),
  };
}

/**
 * A menu of the server's channels: from none up to `most`, with those in `chosen` shown as chosen. Null where Discord
 * would refuse the id.
 */
export function channelMenu(
  id: string | null,
  placeholder: string,
  { types, chosen, most }: ChannelMenu,
): APIChannelSelectComponent | null {
  if (id === null || id.length > LIMITS.customId) return null;
  return {
    type: ComponentType.ChannelSelect,
    custom_id: id,
    placeholder: shorten(placeholder, LIMITS.selectPlaceholder),
    channel_types: [...types],
    min_values: 0,
    max_values: most,
    default_values: chosen
      .slice(0, most)
      .map((channel) => ({ id: channel, type: SelectMenuDefaultValueType.Channel })),
  };
}

interface ChannelMenu {
  readonly types: readonly ChannelType[];
  readonly chosen: readonly string[];
  /** 1 … 25 */
  readonly most: number;
}
