import { LIMITS } from './limits.ts';

/**
 * Cuts paragraphs into pages that each fit a message beside `overhead` characters of title and footer. Breaks
 * fall between paragraphs, else between lines, else between sentences; nothing is ever dropped.
 */
export function paginate(paragraphs: readonly string[], overhead: number): string[] {
  const room = Math.max(200, LIMITS.content - overhead);
  const pages: string[] = [];
  let page = '';
  const put = (piece: string, joint: string) => {
    if (page !== '' && page.length + joint.length + piece.length > room) {
      pages.push(page.trimEnd());
      page = '';
    }
    page = page === '' ? piece : page + joint + piece;
  };
  for (const paragraph of paragraphs) {
    if (paragraph.length <= room) put(paragraph, '\n\n');
    else for (const { text, joint } of pieces(paragraph, room)) put(text, joint);
  }
  if (page !== '' || pages.length === 0) pages.push(page);
  return pages;
}

interface Piece {
  readonly text: string;
  /** What stands before it, where it does not begin a page. */
  readonly joint: '\n\n' | '\n' | '';
}

function pieces(paragraph: string, room: number): Piece[] {
  return paragraph.split('\n').flatMap((line, index): Piece[] => {
    const sentences = line.length <= room ? [line] : (line.match(/[^。！？.!?]*[。！？.!?]*\s*/gu) ?? [line]);
    return sentences
      .flatMap((sentence) => chunks(sentence, room))
      .map((text, part) => ({ text, joint: part > 0 ? '' : index > 0 ? '\n' : '\n\n' }));
  });
}

/** Whole code points, at most `room` units each. */
function chunks(text: string, room: number): string[] {
  const out: string[] = [];
  let chunk = '';
  for (const char of text) {
    if (chunk.length + char.length > room) {
      out.push(chunk);
      chunk = '';
    }
    chunk += char;
  }
  return chunk === '' ? out : [...out, chunk];
}
