import type { Language } from '../../../knowledge/text.ts';
import { button, el } from '../dom.ts';
import { localised } from '../locale.ts';
import { PAGE_WORDING } from '../wording.ts';
import { type Draft, open, optionsOf } from './draft.ts';

/** A command before the input box: its name, what is filled in (press to change), and the option now open. */
export function drawChips(
  draft: Draft,
  locale: Language,
  change: (next: Draft, text: string) => void,
): HTMLElement[] {
  const { command, filled, active } = draft;
  const done = optionsOf(command).flatMap((option) => {
    const value = filled.get(option.name);
    if (!value) return [];
    const { name } = localised(option, locale);
    const label = PAGE_WORDING[locale].edit(name, value.name);
    const press = () => change(open(draft, option), value.name);
    return [button({ class: 'chip', 'aria-label': label }, press, el('b', {}, name), ` ${value.name}`)];
  });
  const name = el('span', { class: 'command' }, `/${localised(command, locale).name}`);
  if (!active) return [name, ...done];
  const label = el('b', {}, localised(active, locale).name);
  return [name, ...done, el('span', { class: 'chip active', 'aria-hidden': 'true' }, label)];
}

/** `/compare  a: Operations  b: Sales` */
export function lineOf({ command, filled }: Draft, locale: Language): string {
  const shown = optionsOf(command).flatMap((option) => {
    const value = filled.get(option.name);
    return value ? [`${localised(option, locale).name}: ${value.name}`] : [];
  });
  return [`/${localised(command, locale).name}`, ...shown].join('  ');
}
