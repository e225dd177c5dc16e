import { fileURLToPath } from 'node:url';
import { loadBot } from '../../src/loadBot.ts';
import { makePictures } from '../../src/picture/pictures.ts';
import { PUBLIC_FOLDER } from '../../src/preview/assets.ts';
import { bundlePage } from '../../src/preview/bundlePage.ts';
import { type Preview, startPreview } from '../../src/preview/server.ts';
import type { Bot } from '../../src/replying/reply.ts';

export interface Started {
  readonly bot: Bot;
  readonly preview: Preview;
  /** What the server logged: level and fields. */
  readonly logged: { level: string; fields: object; message: string }[];
}

/** The preview as `npm start` serves it, with the real knowledge, on a free port; built where it is not yet. */
export async function startForTest(): Promise<Started> {
  await bundlePage({
    page: fileURLToPath(new URL('../../src/preview/page', import.meta.url)),
    out: PUBLIC_FOLDER,
    statics: ['index.html', 'page.css', 'icon.svg'],
  });
  const loaded = await loadBot(fileURLToPath(new URL('../../knowledge', import.meta.url)));
  if (!loaded.ok) throw new Error(`the knowledge has errors: ${JSON.stringify(loaded.problems[0])}`);
  const logged: Started['logged'] = [];
  const at = (level: string) => (fields: object, message: string) => {
    logged.push({ level, fields, message });
  };
  const log = { info: at('info'), warn: at('warn'), error: at('error') };
  const pictures = makePictures({
    now: () => performance.now(),
    onFailure: (err) => log.error({ err }, 'no picture'),
  });
  const preview = await startPreview({ bot: loaded.bot, pictures, port: 0, log });
  return { bot: loaded.bot, preview, logged };
}
