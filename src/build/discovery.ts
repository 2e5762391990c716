import { LOCAL_SITE } from '#lib/address.ts';
import { addressesOf } from './rules.ts';

/** RFC 9116 wants a date less than a year ahead, so that a forgotten file says that it is old. */
const VALID_DAYS = 364;

/**
 * What machines look for at fixed addresses, by its file. Search engines get a list of the pages they may show, once
 * the site knows its own safe address; for a demonstration there are none.
 * @param site address of the site, where the build knows it
 * @param indexed files of the pages that search engines may show
 */
export function discoveryFiles(
  site: string | undefined,
  indexed: readonly string[],
  today: Date,
): Record<string, string> {
  const files = { '.well-known/security.txt': securityText(site ?? LOCAL_SITE, today) };
  if (!site?.startsWith('https://') || indexed.length === 0) return files;
  const sitemap = new URL('/sitemap.xml', site).href;
  return {
    ...files,
    'sitemap.xml': sitemapText(indexed, site),
    'robots.txt': `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`,
  };
}

/** Where somebody who found a hole can write: the form takes it like any message. */
function securityText(site: string, today: Date): string {
  const expires = new Date(today.getTime() + VALID_DAYS * 24 * 60 * 60 * 1000);
  return [
    `Contact: ${new URL('/contact/', site).href}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
    '',
  ].join('\n');
}

function sitemapText(files: readonly string[], site: string): string {
  const places = files
    .flatMap((file) => addressesOf(file).slice(0, 1))
    .map((address) => `  <url><loc>${new URL(address, site).href}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...places,
    '</urlset>',
    '',
  ].join('\n');
}
