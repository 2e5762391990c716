import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a build reads; packages are found further up. */
const source = [
  ...['package.json', 'tsconfig.json', 'astro.config.mjs'],
  ...['src', 'netlify', 'public', 'content', 'commands'],
];

/** A fresh copy of the project, and of what else is named; its folder. */
export function copyOf(name: string, more: readonly string[] = []): string {
  const copy = `test-results/copies/${name}`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of [...source, ...more]) cpSync(part, `${copy}/${part}`, { recursive: true });
  return copy;
}

/** A copy in which commands work on the texts, as in the project itself. */
export function copyToEdit(name: string): string {
  const copy = copyOf(name, ['tests', 'vitest.config.ts', '.prettierrc.json']);
  // Commands start programs of packages by their name.
  symlinkSync(resolve('node_modules'), `${copy}/node_modules`);
  return copy;
}
