import type { Menu, MessagePayload, Row } from '../../../replying/message/payload.ts';
import { el } from '../dom.ts';
import { BOT_NAME, type PageWording } from '../wording.ts';
import { BOT_AVATAR, USER_AVATAR } from './avatars.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';

export interface Author {
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
}

export const BOT: Author = { name: BOT_NAME, avatar: BOT_AVATAR, bot: true };
export const user = (words: PageWording): Author => ({ name: words.you, avatar: USER_AVATAR, bot: false });

/** An empty message; what it says goes into its children. */
export function drawMessage(author: Author, words: PageWording, ...children: readonly Node[]): HTMLElement {
  const time = new Intl.DateTimeFormat(words.tag, { timeStyle: 'short' }).format(new Date());
  return el(
    'discord-message',
    {
      author: author.name,
      avatar: author.avatar,
      timestamp: time,
      role: 'article',
      'aria-label': `${author.name}, ${time}`,
      ...(author.bot && { bot: '' }),
    },
    ...children,
  );
}

/** What a message is an answer to, above it: a message of theirs, or a command they used. */
export function drawReference(author: Author, text: string, mentions = true): HTMLElement {
  const { name, avatar, bot } = author;
  return el(
    'discord-reply',
    { slot: 'reply', author: name, avatar, ...(mentions && { mentions: '' }), ...(bot && { bot: '' }) },
    text,
  );
}

/** What is done with a control: its id and, for a menu, what was chosen. */
export type Press = (id: string, values?: readonly string[]) => void;

/** A message's text and controls, from Discord's own message form. */
export function drawPayload({ content, components }: MessagePayload, press: Press): Node[] {
  const rows = el(
    'div',
    { slot: 'components', class: 'rows' },
    ...components.map((row) => drawRow(row, press)),
  );
  return components.length > 0 ? [drawMarkdown(content), rows] : [drawMarkdown(content)];
}

/** Discord's numbers for what a button looks like. */
const BUTTON_TYPES: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
};

function drawRow(row: Row, press: Press): HTMLElement {
  const controls = row.components.map((component) => {
    if (!('style' in component)) return drawMenu(component, press);
    const drawn = el(
      'discord-button',
      { type: BUTTON_TYPES[component.style] ?? 'secondary', 'data-id': component.custom_id },
      component.label ?? '',
    );
    drawn.addEventListener('click', () => press(component.custom_id));
    return drawn;
  });
  return el('discord-action-row', {}, ...controls);
}

/** The browser's own menu: Discord's component draws one, but nothing can be chosen in it by keyboard. */
function drawMenu(menu: Menu, press: Press): HTMLElement {
  const placeholder = menu.placeholder ?? '';
  const options = 'options' in menu ? menu.options : [];
  const select = el('select', { class: 'menu', 'aria-label': placeholder, 'data-id': menu.custom_id });
  const chosen = options.findIndex((option) => option.default);
  select.append(
    el('option', { value: '', disabled: '', hidden: '' }, placeholder),
    ...options.map(({ label, value, description }) =>
      el('option', { value }, description === undefined ? label : `${label} · ${description}`),
    ),
  );
  select.selectedIndex = chosen + 1;
  // Channels are a server's, and there is none here.
  select.disabled = options.length === 0;
  select.addEventListener('change', () => press(menu.custom_id, [select.value]));
  return select;
}

export function drawMarkdown(content: string): HTMLElement {
  return el('div', { class: 'markdown' }, ...parseMarkdown(content).map(drawBlock));
}

function drawBlock(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return el('discord-header', { level: String(block.level) }, ...block.text.map(drawInline));
    case 'list':
      return el(
        'discord-unordered-list',
        {},
        ...block.items.map((item) => el('discord-list-item', {}, ...item.map(drawInline))),
      );
    case 'subtext':
      return el('discord-subscript', {}, ...block.text.map(drawInline));
    case 'line':
      return el('div', { class: 'line' }, ...block.text.map(drawInline));
    case 'gap':
      return el('div', { class: 'gap' });
  }
}

/** Not `discord-bold`: it puts spaces around its text, and 「目标 ：」 is wrong. */
const drawInline = ({ text, bold, code }: Inline): Node | string =>
  code ? el('code', {}, text) : bold ? el('strong', {}, text) : text;
