import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the checkout as it stands, edits included, in which a file may be wrong for a while. */
export interface Checkout {
  readonly folder: string;
  remove(): void;
}

/** Tracked files and new ones, by what git knows; what git ignores is left out. */
export function filesOf(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

export function copyCheckout(root: string): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'role-desk-mutants-'));
  for (const path of filesOf(root)) {
    if (path === 'node_modules') continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The text of each TypeScript file of `src/` and `tests/`, by path. */
export const sourcesOf = (root: string): ReadonlyMap<string, string> =>
  new Map(
    filesOf(root)
      .filter((path) => /^(?:src|tests)\/.*\.ts$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
