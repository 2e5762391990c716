import { createHash } from 'node:crypto';
import { LOADED } from './integrity.ts';

/** The page that becomes one file, where staff get that file, and the page that offers it. */
export const savedPage = {
  built: 'postvak/bewaard/index.html',
  file: 'postvak/postvak.html',
  offeredOn: 'postvak/index.html',
} as const;

/** The page that becomes the whole site in one file. */
export const oneFile = { built: 'stop/blad/index.html', file: 'stop/blad.html' } as const;

/** Files for a device: a browser saves them and does not open them as pages of this site. */
export const savedFiles: readonly string[] = [savedPage.file, oneFile.file];

const IMPORTS = /\bimport\s*(?:[("'{*]|\w+\s*from)/;

/** What would change how a browser reads an inline script: in strings and patterns it can be written otherwise. */
const TELLING = /<(?=!--|\/?script)/gi;

/**
 * A page as one file that works wherever it lies: its scripts within, and the addresses it talks to in full.
 * @param scripts text of each script file, by its path in the built site
 * @param site address that it talks to
 * @throws when a script asks for another file, which a page on a device cannot load
 */
export function asOneFile(
  html: string,
  scripts: ReadonlyMap<string, string>,
  site: string,
): string {
  return html
    .replace(LOADED, (_, path: string) => {
      const script = scripts.get(path) ?? '';
      if (script === '' || IMPORTS.test(script))
        throw new Error(`${path} needs another file: see own-copies.ts.`);
      return `<script type="module">${script.replaceAll(TELLING, '\\x3C')}</script>`;
    })
    .replaceAll(
      /data-connects="(\/[^"]*)"/g,
      (_, path: string) => `data-connects="${new URL(path, site).href}"`,
    );
}

/** Says the SHA-256 (FIPS 180-4) of a file on the page that offers it. */
export function withHashOf(html: string, file: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  const place = `data-hash-of="/${file}">`;
  if (!html.includes(place))
    throw new Error(`No page says the hash of ${file}: see SavePage.astro.`);
  return html.replace(place, place + hash);
}
