/**
 * Discord's limits (docs: "Message Object", "Component Reference", "Application Commands"; read 2026-11).
 * Lengths are in UTF-16 units, which never understates what Discord counts.
 */
export const LIMITS = {
  content: 2000,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectLabel: 100,
  selectValue: 100,
  selectPlaceholder: 150,
  inputPlaceholder: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commandDescription: 100,
  commandTotal: 8000,
  stringOption: 6000,
} as const;

/** Shortens by code point, never through a character, and says so with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let out = '';
  for (const char of text) {
    if (out.length + char.length > limit - 1) break;
    out += char;
  }
  return `${out.trimEnd()}…`;
}
