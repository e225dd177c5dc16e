import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The tests as mutants meet them: nothing is learnt anew for each of them, and chance alone kills none. */
export default defineConfig({
  root: path('../..'),
  cacheDir: path('../../.cache/vite'),
  test: {
    globalSetup: process.env.MUTANTS_LEARN ? [path('../learn.ts')] : [],
    include: ['tests/**/*.test.ts'],
    maxWorkers: 1,
    retry: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
