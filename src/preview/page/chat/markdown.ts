/** A line, or a list's lines, of a Discord message. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'subtext'; readonly text: readonly Inline[] }
  | { readonly kind: 'line'; readonly text: readonly Inline[] }
  | { readonly kind: 'gap' };

export interface Inline {
  readonly text: string;
  readonly bold: boolean;
  /** Between backticks; nothing in it is markup. */
  readonly code?: true;
}

/**
 * Reads the part of Discord's Markdown that the bot writes: `### ` headings, `- ` lists, `-# ` subtext,
 * `**bold**`, code in backticks, blank lines and backslash escapes. All else is plain text, markup included.
 */
export function parseMarkdown(content: string): Block[] {
  const blocks: Block[] = [];
  for (const line of content.split('\n')) {
    const heading = /^(#{1,3}) +(.+)$/.exec(line);
    const subtext = /^-# +(.+)$/.exec(line);
    const item = /^[-*] +(.+)$/.exec(line);
    const last = blocks.at(-1);
    if (heading) {
      const level = (heading[1] ?? '').length as 1 | 2 | 3;
      blocks.push({ kind: 'heading', level, text: parseInline(heading[2] ?? '') });
    } else if (subtext) blocks.push({ kind: 'subtext', text: parseInline(subtext[1] ?? '') });
    else if (item) {
      const text = parseInline(item[1] ?? '');
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, text] };
      else blocks.push({ kind: 'list', items: [text] });
    } else if (line.trim() === '') {
      if (last && last.kind !== 'gap') blocks.push({ kind: 'gap' });
    } else blocks.push({ kind: 'line', text: parseInline(line) });
  }
  return blocks.at(-1)?.kind === 'gap' ? blocks.slice(0, -1) : blocks;
}

/** An escape, bold text with escapes in it, as Discord pairs the asterisks, or code. */
const TOKEN = /\\([^0-9A-Za-z\s])|\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)|`([^`]+)`/g;

function parseInline(line: string): Inline[] {
  const out: Inline[] = [];
  const put = (text: string, bold: boolean) => {
    const last = out.at(-1);
    if (text === '') return;
    if (last?.bold === bold && !last.code) out[out.length - 1] = { text: last.text + text, bold };
    else out.push({ text, bold });
  };
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    put(line.slice(end, match.index), false);
    if (match[1] !== undefined) put(match[1], false);
    else if (match[3] !== undefined) out.push({ text: match[3], bold: false, code: true });
    else put((match[2] ?? '').replace(/\\([^0-9A-Za-z\s])/g, '$1'), true);
    end = match.index + match[0].length;
  }
  put(line.slice(end), false);
  return out;
}

/** The first line with something in it, without markup: what a reply quotes. */
export function firstLine(content: string): string {
  for (const block of parseMarkdown(content))
    if (block.kind === 'heading' || block.kind === 'line') return block.text.map(({ text }) => text).join('');
  return '';
}
