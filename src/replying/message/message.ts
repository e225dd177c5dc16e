import { ComponentType } from 'discord-api-types/v10';
import { LIMITS, shorten } from './limits.ts';
import type { Control, MessagePayload, Row } from './payload.ts';

/**
 * The one place where a payload is made: no id twice, five buttons a row, a row for each menu, five rows, content
 * within its limit. Each group begins a row of its own.
 */
export function message(content: string, groups: readonly (readonly (Control | null)[])[]): MessagePayload {
  const seen = new Set<string>();
  const rows: Control[][] = [];
  for (const group of groups) {
    let row: Control[] | null = null;
    for (const control of group) {
      if (!control || seen.has(control.custom_id)) continue;
      seen.add(control.custom_id);
      if (row === null || control.type !== ComponentType.Button || row.length === LIMITS.buttonsPerRow) {
        row = [];
        rows.push(row);
      }
      row.push(control);
      if (control.type !== ComponentType.Button) row = null;
    }
  }
  return {
    content: shorten(content, LIMITS.content),
    components: rows
      .slice(0, LIMITS.rows)
      .map((components): Row => ({ type: ComponentType.ActionRow, components })),
    allowed_mentions: { parse: [] },
  };
}

/** A line of the bot's own, with nothing to press. */
export const note = (text: string): MessagePayload => message(text, []);
