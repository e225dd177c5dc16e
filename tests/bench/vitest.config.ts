import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The bench through discord.js, apart from the tests: part of `npm run bench`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    globalSetup: [fileURLToPath(new URL('../learn.ts', import.meta.url))],
    testTimeout: 120_000,
    include: ['tests/bench/*.bench.ts'],
  },
});
