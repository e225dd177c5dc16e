import type { Said } from '../../../replying/botReply.ts';
import { el } from '../dom.ts';

/** Milliseconds; the first picture takes a second or two. */
const PATIENCE = 20_000;

/** The picture of a comparison, with its text alternative, once it can be shown; null where there is none. */
export async function drawPicture({
  ref,
  language,
}: NonNullable<Said['picture']>): Promise<HTMLElement | null> {
  const query = new URLSearchParams({ ref, language });
  try {
    const response = await fetch(`/api/picture/description?${query}`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return null;
    const { description } = (await response.json()) as { description: string | null };
    if (description === null) return null;
    const image = el('img', { class: 'picture', alt: description, src: `/api/picture?${query}` });
    await image.decode();
    return el('div', { slot: 'attachments', class: 'pictures' }, image);
  } catch {
    // The text says the same.
    return null;
  }
}
