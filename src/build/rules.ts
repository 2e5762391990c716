import { CSV_TYPE } from '#lib/csv.ts';
import { filePolicy, securityHeaders } from '#lib/security-headers.ts';

/** Pages that only functions serve, with a visitor's words filled in; they are kept out of the public files. */
export const templatePages = ['/contact/opnieuw/', '/contact/verzonden/'] as const;

/** Built file with what functions need of the zone. */
export const zoneFile = 'contact/zone.json';

/** File beside the public ones that functions read; the address of it answers 404. */
export const siteFile = '_site.json';

/** Lines for `_redirects`. */
export const redirects = `/${siteFile} /404.html 404!\n`;

/** Addresses at which a host serves a built file (`contact/index.html`), with and without its file name. */
export function addressesOf(file: string): string[] {
  if (file.endsWith('index.html')) return [`/${file.slice(0, -'index.html'.length)}`, `/${file}`];
  if (file.endsWith('.html')) return [`/${file.slice(0, -'.html'.length)}`, `/${file}`];
  return [`/${file}`];
}

/**
 * The text of `_headers`: the common headers for every address, a policy for each file.
 * No header name stands in two rules that one address matches, because no host says which would win.
 */
export function headersFile(
  files: readonly string[],
  policies: ReadonlyMap<string, string>,
): string {
  const everywhere = rule('/*', securityHeaders);
  const perFile = files.flatMap((file) => {
    const headers = {
      'Content-Security-Policy': policies.get(file) ?? filePolicy,
      ...(file.endsWith('.csv') ? { 'Content-Type': CSV_TYPE } : {}),
    };
    return addressesOf(file).map((address) => rule(address, headers));
  });
  return [everywhere, ...perFile].join('');
}

function rule(address: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${address}\n${lines.join('')}`;
}
