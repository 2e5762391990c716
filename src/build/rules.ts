import { themes } from '#contact/message.ts';
import { CSV_TYPE } from '#lib/csv.ts';
import { fileHeaders, securityHeaders } from '#lib/security-headers.ts';
import { CARD_TYPE } from '#lib/vcard.ts';
import { savedFiles } from './saved-page.ts';

/** Pages that only functions serve, with a visitor's words filled in; they are kept out of the public files. */
export const templatePages = [
  '/contact/opnieuw/',
  '/contact/verzonden/',
  '/bericht/stand/',
] as const;

/** Built file with what functions need of the zone. */
export const zoneFile = 'contact/functions-manifest.json';

/** File beside the public ones that functions read; the address of it answers 404. */
export const siteFile = '_site.json';

/**
 * The discreet page, and the address of it that fits on a card. A rule shows the page there instead of leading
 * on: browsers keep both ends of a redirect.
 */
const discreet = { file: 'stil/index.html', address: '/stil/', short: '/s' } as const;

/**
 * A page has one address: without the name of its file. At `/contact/index` a host would show it too, without the
 * policy of `/contact/`. Deeper than three folders there is no page.
 */
const fileNames = ['', '/:a', '/:a/:b', '/:a/:b/:c'].map((folder) => `${folder}/index`);

/** Lines for `_redirects`: no page for the functions' file and file names, the short discreet address, a form for each theme. */
export const redirects = [
  ...[`/${siteFile}`, ...fileNames].map((address) => `${address} /404.html 404!`),
  `${discreet.short} ${discreet.address} 200`,
  // The page a reader comes from names a theme; the form is built once for each, so that no script is needed.
  ...themes.map((letter) => `/contact/ thema=${letter} /contact/${letter}/ 200!`),
  '',
].join('\n');

/** Addresses at which a host serves a built file (`contact/index.html`), with and without its file name, or by a rule. */
export function addressesOf(file: string): string[] {
  if (file === discreet.file) return [discreet.address, `/${file}`, discreet.short];
  if (file.endsWith('index.html')) return [`/${file.slice(0, -'index.html'.length)}`, `/${file}`];
  if (file.endsWith('.html')) return [`/${file.slice(0, -'.html'.length)}`, `/${file}`];
  return [`/${file}`];
}

/**
 * The text of `_headers`: the common headers for every address, for each file what it is allowed.
 * No header name stands in two rules that one address matches, because no host says which would win.
 */
export function headersFile(
  files: readonly string[],
  allowed: ReadonlyMap<string, Readonly<Record<string, string>>>,
): string {
  const everywhere = rule('/*', securityHeaders);
  const perFile = files.flatMap((file) => {
    const headers = {
      ...(allowed.get(file) ?? fileHeaders),
      ...typeOf(file),
      // A file for a device: opened here, it would be a page of this site.
      ...(savedFiles.includes(file) ? { 'Content-Disposition': 'attachment' } : {}),
    };
    return addressesOf(file).map((address) => rule(address, headers));
  });
  return [everywhere, ...perFile].join('');
}

/** What a host, left to itself, would serve without the characters it is written in. */
const types: Readonly<Record<string, string>> = { csv: CSV_TYPE, vcf: CARD_TYPE };

function typeOf(file: string): Record<string, string> {
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  return type === undefined ? {} : { 'Content-Type': type };
}

function rule(address: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${address}\n${lines.join('')}`;
}
