import { canonicalRef } from '../knowledge/ref.ts';
import { isLanguage } from '../knowledge/text.ts';
import type { Pictures } from '../picture/pictures.ts';
import type { Bot } from '../replying/reply.ts';
import type { Asset } from './assets.ts';

/**
 * `/api/picture?ref=…&language=…`: the very picture that Discord would get; `/api/picture/description?…`: its text
 * alternative, null where there is no picture. Null where there is no such thing.
 */
export async function pictureAsset(
  bot: Bot,
  pictures: Pictures | undefined,
  url: URL,
): Promise<Asset | null> {
  const ref = canonicalRef(url.searchParams.get('ref') ?? '');
  const language = url.searchParams.get('language') ?? '';
  if (!ref || !isLanguage(language)) return null;
  const picture = (await pictures?.of(bot.knowledge, ref, language)) ?? null;
  if (url.pathname === '/api/picture')
    return picture && { type: 'image/png', body: Buffer.from(picture.png) };
  const described = JSON.stringify({ description: picture?.alternative ?? null });
  return { type: 'application/json', body: Buffer.from(described) };
}
