import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { LANGUAGES, type Language } from '../../knowledge/text.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Button, MessagePayload, Row } from './payload.ts';
import { MESSAGE_WORDING } from './wording.ts';

/** A button with any id; null where Discord would refuse the id, and the button is then left out. */
export function idButton(
  id: string | null,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): Button | null {
  if (id === null || id.length > LIMITS.customId) return null;
  return { type: ComponentType.Button, style, custom_id: id, label: shorten(label, LIMITS.buttonLabel) };
}

/** The same in each other language. */
export const languageButtons = (
  language: Language,
  idIn: (other: Language) => string | null,
): (Button | null)[] =>
  LANGUAGES.filter((other) => other !== language).map((other) =>
    idButton(idIn(other), MESSAGE_WORDING[other].languageName),
  );

/** A message with a way back, in its last row where there is room, else in one of its own. */
export function withBack(payload: MessagePayload, back: Button | null): MessagePayload {
  if (back === null) return payload;
  const rows = [...payload.components];
  const last = rows.at(-1);
  const fits =
    last?.components.every((control) => control.type === ComponentType.Button) &&
    last.components.length < LIMITS.buttonsPerRow;
  if (last && fits) rows[rows.length - 1] = { ...last, components: [back, ...last.components] };
  else if (rows.length < LIMITS.rows)
    rows.push({ type: ComponentType.ActionRow, components: [back] } satisfies Row);
  return { ...payload, components: rows };
}
