import { fileURLToPath } from 'node:url';
import { PUBLIC_FOLDER } from './assets.ts';
import { bundlePage } from './bundlePage.ts';

const root = new URL('../../', import.meta.url);
const path = (file: string) => fileURLToPath(new URL(file, root));

await bundlePage({
  page: path('src/preview/page'),
  out: PUBLIC_FOLDER,
  statics: ['index.html', 'page.css', 'icon.svg'],
  also: [path('dist/preview/bundlePage.js'), path('node_modules/rolldown/package.json')],
});
