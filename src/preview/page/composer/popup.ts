import { el } from '../dom.ts';

export interface Row {
  readonly name: string;
  readonly description: string;
  readonly choose: () => void;
}

export interface Popup {
  readonly element: HTMLElement;
  /** `highlighted`: the row that Enter takes; -1 none. `note`: said where there are no rows. */
  show(title: string, rows: readonly Row[], how: { highlighted?: number; note?: string }): void;
  hide(): void;
  /** Says that what is shown is about to be replaced. */
  busy(): void;
  /** Arrows and Escape; whether the key was used. */
  key(event: KeyboardEvent): boolean;
  /** Whether Enter would take a row. */
  canChoose(): boolean;
  /** Takes the highlighted row, if there is one. */
  choose(): boolean;
  /** Takes the first row, if there is one, highlighted or not. */
  chooseFirst(): boolean;
}

/** The list above the input box: an ARIA listbox, of which the input is the combobox. */
export function makePopup(input: HTMLInputElement): Popup {
  const title = el('div', { class: 'popup-title', id: 'popup-title' });
  const note = el('div', { class: 'popup-note' });
  const list = el('div', { id: 'popup', role: 'listbox', 'aria-labelledby': 'popup-title' });
  const element = el('div', { class: 'popup' }, title, list, note);
  element.hidden = true;
  // A press must not take the focus from the input, or a phone's keyboard would go and the list with it.
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  element.addEventListener('mousedown', (event) => event.preventDefault());

  let rows: readonly Row[] = [];
  let highlighted = -1;

  const highlight = (index: number) => {
    highlighted = index;
    for (const [at, row] of [...list.children].entries())
      row.setAttribute('aria-selected', String(at === index));
    const chosen = list.children[index];
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const hide = () => {
    element.hidden = true;
    list.removeAttribute('aria-busy');
    rows = [];
    list.replaceChildren();
    highlight(-1);
    input.setAttribute('aria-expanded', 'false');
  };

  const choose = () => {
    const row = rows[highlighted];
    row?.choose();
    return row !== undefined;
  };
  hide();

  return {
    element,
    hide,
    busy: () => list.setAttribute('aria-busy', 'true'),
    canChoose: () => rows[highlighted] !== undefined,
    choose,
    chooseFirst: () => {
      const [row] = rows;
      row?.choose();
      return row !== undefined;
    },
    show(heading, next, how) {
      rows = next;
      list.removeAttribute('aria-busy');
      title.textContent = heading;
      note.textContent = how.note ?? '';
      note.hidden = how.note === undefined;
      list.replaceChildren(...next.map((row, at) => drawRow(row, at, highlight)));
      list.hidden = next.length === 0;
      element.hidden = false;
      input.setAttribute('aria-expanded', String(next.length > 0));
      highlight(how.highlighted ?? -1);
    },
    key(event) {
      if (element.hidden) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0 && rows.length > 0) {
        const from = highlighted < 0 && step < 0 ? 0 : highlighted;
        highlight((from + step + rows.length) % rows.length);
      } else if (event.key === 'Escape' && rows.length > 0) hide();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

function drawRow(
  { name, description, choose }: Row,
  at: number,
  highlight: (at: number) => void,
): HTMLElement {
  const row = el(
    'div',
    { role: 'option', id: `row-${at}`, 'aria-selected': 'false' },
    el('span', { class: 'row-name' }, name),
    ...(description === '' ? [] : [el('span', { class: 'row-description' }, description)]),
  );
  row.addEventListener('click', choose);
  row.addEventListener('pointermove', () => highlight(at));
  return row;
}
