import type { Language } from '../../../knowledge/text.ts';
import type { Command } from '../api.ts';
import { addable, type Draft, open } from '../composer/draft.ts';
import type { Row } from '../composer/popup.ts';
import { localised } from '../locale.ts';

/** The commands whose name, here or in English, begins with what was typed after the slash. */
export function commandRows(
  commands: readonly Command[],
  typed: string,
  locale: Language,
  choose: (command: Command) => void,
): Row[] {
  return commands.flatMap((command) => {
    const { name, description } = localised(command, locale);
    const fits = [command.name, name].some((known) => known.startsWith(typed.toLowerCase()));
    return fits ? [{ name: `/${name}`, description, choose: () => choose(command) }] : [];
  });
}

/** The options that may still be added, and whose name begins with what was typed. */
export function optionRows(
  draft: Draft,
  typed: string,
  locale: Language,
  choose: (next: Draft) => void,
): Row[] {
  return addable(draft).flatMap((option) => {
    const { name, description } = localised(option, locale);
    const fits = name.startsWith(typed.toLowerCase());
    return fits ? [{ name, description, choose: () => choose(open(draft, option)) }] : [];
  });
}
