import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path/posix';

/** A script file that a page loads, as Astro writes it. */
export const LOADED = /<script type="module" src="\/([^"]+)"><\/script>/g;

const LATER = /\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g;
const AT_ONCE = /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;

/**
 * Gives every script file of a page the hash of what was built, so that another text under its name does not run.
 * A file that a script fetches later waits beside it in a template with its hash: `import()` itself can name none
 * in browsers of before 2025, and a browser that has fetched a file does not ask for it again.
 * @param scripts text of each script file, by its path in the built site
 * @throws when a file would be fetched without its hash
 */
export function withIntegrity(html: string, scripts: ReadonlyMap<string, string>): string {
  return html.replaceAll(LOADED, (_, path: string) => {
    const later = namedIn(scripts.get(path) ?? '', LATER, path);
    for (const file of later) refuseOthers(file, scripts, path);
    refuseOthers(path, scripts);
    const waiting = later.map(
      (file) => `<template data-later="${nameOf(file)}">${checkedScript(file, scripts)}</template>`,
    );
    return [checkedScript(path, scripts), ...waiting].join('');
  });
}

/** SHA-256 of a text as browsers write it, in a policy and in `integrity` alike. */
export function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function checkedScript(path: string, scripts: ReadonlyMap<string, string>): string {
  const text = scripts.get(path);
  if (text === undefined) throw new Error(`/${path} is asked for by a page, and was not built.`);
  return `<script type="module" src="/${path}" integrity="${integrityOf(text)}"></script>`;
}

/** A file may ask at once for the one that brought it, which is there already, and for no other. */
function refuseOthers(path: string, scripts: ReadonlyMap<string, string>, broughtBy = ''): void {
  const text = scripts.get(path) ?? '';
  const others = namedIn(text, AT_ONCE, path).filter((file) => file !== broughtBy);
  if (broughtBy !== '') others.push(...namedIn(text, LATER, path));
  const [other] = others;
  if (other === undefined) return;
  throw new Error(
    `/${path} asks for /${other}, which no page names with its hash: see own-copies.ts and integrity.ts.`,
  );
}

function namedIn(text: string, pattern: RegExp, path: string): string[] {
  const found = [...text.matchAll(pattern)].map(([, name = '']) => join(dirname(path), name));
  return [...new Set(found)];
}

/** `sealing` of `_astro/sealing.CDgy72OP.js`: the name of the module that asks for it. */
function nameOf(path: string): string {
  return basename(path).split('.')[0] ?? '';
}
