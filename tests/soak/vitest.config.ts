import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The long run, apart from the tests: `npm run soak`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    globalSetup: [fileURLToPath(new URL('../learn.ts', import.meta.url))],
    include: ['tests/soak/*.soak.ts'],
  },
});
