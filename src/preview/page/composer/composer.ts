import type { Language } from '../../../knowledge/text.ts';
import type { Choice } from '../../../replying/message/payload.ts';
import { ask, type Command } from '../api.ts';
import { commandRows, optionRows } from '../chat/rows.ts';
import { el } from '../dom.ts';
import { localised } from '../locale.ts';
import { PAGE_WORDING, troubleText } from '../wording.ts';
import { drawChips, lineOf } from './chips.ts';
import {
  addable,
  closeOption,
  type Draft,
  fill,
  isFlag,
  isOwnWords,
  type Option,
  startDraft,
  stepBack,
  valuesOf,
} from './draft.ts';
import { makePopup, type Row } from './popup.ts';

export interface Composer {
  focus(): void;
  /** Begins a command, as if it had been chosen from the list. */
  start(command: Command): void;
  relabel(): void;
}

export interface ComposerOptions {
  readonly root: HTMLElement;
  readonly commands: readonly Command[];
  readonly locale: () => Language;
  readonly say: (text: string) => void;
  readonly run: (name: string, options: Readonly<Record<string, string>>, shown: string) => void;
}

/** The box at the bottom: free text, or a slash command option by option. */
export function makeComposer({ root, commands, locale, say, run }: ComposerOptions): Composer {
  const words = () => PAGE_WORDING[locale()];
  const nameOf = (declared: Command | Option) => localised(declared, locale()).name;
  const chips = el('div', { class: 'chips' });
  const input = el('input', {
    type: 'text',
    id: 'input',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'send',
    maxlength: '4000',
    'aria-autocomplete': 'list',
    'aria-controls': 'popup',
    'aria-describedby': 'status',
  });
  const sendButton = el('button', { type: 'submit', class: 'send' }, '➤');
  const status = el('p', { id: 'status', role: 'status', class: 'unseen' });
  const popup = makePopup(input);
  const form = el('form', {}, popup.element, el('div', { class: 'box' }, chips, input, sendButton), status);
  root.append(form);

  let draft: Draft | null = null;
  /** Of the latest autocomplete; an older one that comes late is dropped. */
  let latest = 0;
  let offering: Promise<void> = Promise.resolve();

  /** Whether an option has text in it that is not yet its value. */
  const unfinished = () => draft?.active != null && input.value.trim() !== '';

  const tell = (text: string) => {
    status.textContent = text;
  };

  const set = (next: Draft | null, text = '') => {
    draft = next;
    input.value = text;
    redraw();
    input.focus();
    offering = offer();
  };

  const redraw = () => {
    chips.replaceChildren(...(draft ? drawChips(draft, locale(), (next, text) => set(next, text)) : []));
    const active = draft?.active;
    input.placeholder = draft
      ? active
        ? localised(active, locale()).description
        : words().ready
      : words().placeholder;
    const described = active && `${nameOf(active)}: ${localised(active, locale()).description}`;
    input.setAttribute('aria-label', described ?? (draft ? `/${nameOf(draft.command)}` : words().inputLabel));
    sendButton.setAttribute('aria-label', words().send);
  };

  /**
   * Takes the highlighted row, if there is one. Waits for completions under way first:
   * whoever types fast means the list that belongs to the text, not the one before it.
   */
  const choose = async (): Promise<boolean> => {
    for (let awaited: unknown; awaited !== offering; await awaited) awaited = offering;
    return popup.choose();
  };

  /** Shows what can be chosen now. */
  const offer = async () => {
    const turn = ++latest;
    if (!draft) {
      if (!input.value.startsWith('/')) return popup.hide();
      return show(
        words().commands,
        commandRows(commands, input.value.slice(1), locale(), (command) => set(startDraft(command))),
        words().noCommand,
      );
    }
    if (!draft.active) {
      const title = addable(draft).length > 0 ? words().optionalHint : words().ready;
      const rows = optionRows(draft, input.value.trim(), locale(), (next) => set(next));
      return popup.show(title, rows, { highlighted: input.value.trim() === '' ? -1 : 0 });
    }
    const { name, description } = localised(draft.active, locale());
    const title = `${name} — ${description}`;
    if (isFlag(draft.active)) {
      const { yes, no } = words();
      const flags = [
        { name: yes, value: 'true' },
        { name: no, value: 'false' },
      ];
      return popup.show(title, flags.map(choiceRow), { highlighted: 0 });
    }
    if (!('autocomplete' in draft.active && draft.active.autocomplete)) return popup.show(title, [], {});
    popup.busy();
    const asked = await ask({
      kind: 'autocomplete',
      name: draft.command.name,
      option: draft.active.name,
      typed: input.value,
      options: valuesOf(draft),
      locale: locale(),
    });
    if (turn !== latest) return;
    if (!asked.ok) return popup.show(troubleText(asked, words()), [], {});
    if (asked.reply.kind !== 'choices') return;
    const rows = asked.reply.choices.map(choiceRow);
    // One's own words are sent as they are; a row is taken by the arrows, by Tab or by a press.
    if (draft?.active && isOwnWords(draft.active))
      show(rows.length > 0 ? words().suggestionsHint : title, rows, words().ready, -1);
    else show(title, rows, words().noChoice);
  };

  const show = (title: string, rows: readonly Row[], none: string, highlighted = 0) => {
    popup.show(title, rows, rows.length > 0 ? { highlighted } : { note: none });
    tell(rows.length > 0 ? words().choices(rows.length) : none);
  };

  const choiceRow = (choice: Choice): Row => ({
    name: choice.name,
    description: '',
    choose: () => draft && set(fill(draft, choice)),
  });

  /** `/ask what…` typed straight through is a command, too. */
  const typedCommand = (): Draft | null => {
    const [, name, rest] = /^\/(\S+)\s(.*)$/.exec(input.value) ?? [];
    const command = commands.find((candidate) => candidate.name === name || nameOf(candidate) === name);
    if (!command) return null;
    set(startDraft(command), rest ?? '');
    return draft;
  };

  const submit = () => {
    const text = input.value.trim();
    if (!draft && !typedCommand()) {
      if (text === '') return;
      set(null);
      return say(text);
    }
    if (!draft) return;
    if (draft.active) return submitOption(draft, draft.active);
    if (text !== '') return tell(words().noChoice);
    send(draft);
  };

  /**
   * What stands in the box goes into its option as it is; the command is sent once there is no more to add, and a
   * question at once, unless one would `stay`.
   */
  const submitOption = (current: Draft, active: Option, stay = false) => {
    const text = input.value.trim();
    if (text === '' && active.required) return tell(words().required(nameOf(active)));
    if (text !== '' && isFlag(active)) return tell(words().noChoice);
    const next = text === '' ? closeOption(current) : fill(current, { name: text, value: text });
    const more = addable(next).length > 0 && (stay || !isOwnWords(active));
    if (next.active || more) set(next);
    else send(next);
  };

  /** Tab takes the highlighted row, else the first suggestion, else what was typed; and goes on to the next option. */
  const goOn = async () => {
    if ((await choose()) || !draft?.active) return;
    if (!(isOwnWords(draft.active) && popup.chooseFirst())) submitOption(draft, draft.active, true);
  };

  const send = (current: Draft) => {
    set(null);
    run(current.command.name, valuesOf(current), lineOf(current, locale()));
  };

  input.addEventListener('input', () => {
    if (!draft && typedCommand()) return;
    offering = offer();
  });
  input.addEventListener('focus', () => {
    offering = offer();
  });
  input.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own: Enter there chooses a word.
    if (event.isComposing || event.keyCode === 229) return;
    // A completion still on its way must not open the list again.
    if (event.key === 'Escape') latest += 1;
    if (popup.key(event)) return;
    if (event.key === 'Escape' && draft) set(null);
    else if (event.key === 'Tab' && !event.shiftKey && (popup.canChoose() || unfinished())) void goOn();
    else if (event.key === 'Backspace' && draft && input.value === '') set(stepBack(draft));
    else return;
    event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void choose().then((chosen) => chosen || submit());
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) popup.hide();
  });
  redraw();

  return {
    focus: () => input.focus(),
    start: (command) => set(startDraft(command)),
    relabel() {
      redraw();
      popup.hide();
    },
  };
}
