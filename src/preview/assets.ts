import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A file of the page, held in memory: the set is closed, so no path from outside ever touches the disk. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

const FILES = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
  ['/page.js', 'page.js', 'text/javascript; charset=utf-8'],
  ['/icon.svg', 'icon.svg', 'image/svg+xml'],
] as const;

/** Where `npm run build` puts the bundled page, seen from `src/preview/` and `dist/preview/` alike. */
export const PUBLIC_FOLDER = fileURLToPath(new URL('../../dist/preview/public/', import.meta.url));

/** Reads the bundled page, path → file. Throws where it has not been built. */
export async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const entries = FILES.map(
    async ([path, file, type]) => [path, { type, body: await readFile(`${folder}/${file}`) }] as const,
  );
  return new Map(await Promise.all(entries));
}
