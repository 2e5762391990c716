import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCAL_SITE } from '#lib/address.ts';
import { dayOfBuild } from '#lib/environment.ts';
import { readPage } from './page.ts';
import { addressesOf } from './rules.ts';

/** RFC 9116 wants a date less than a year ahead, so that a forgotten file says that it is old. */
const VALID_DAYS = 364;

/**
 * After the build: writes what machines look for at fixed addresses. Search engines get a list of the pages
 * they may show, once the site knows its own safe address (`URL`); for a demonstration there are none.
 */
export function discovery(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'discovery',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        await mkdir(`${dist}/.well-known`, { recursive: true });
        const text = securityText(
          site ?? LOCAL_SITE,
          new Date(dayOfBuild(process.env, new Date())),
        );
        await writeFile(`${dist}/.well-known/security.txt`, text);
        if (site?.startsWith('https://')) await writeForSearchEngines(dist, site);
      },
    },
  };
}

async function writeForSearchEngines(dist: string, site: string): Promise<void> {
  const addresses = await indexedAddresses(dist);
  if (addresses.length === 0) return;
  const sitemap = new URL('/sitemap.xml', site).href;
  await writeFile(`${dist}/sitemap.xml`, sitemapText(addresses, site));
  await writeFile(`${dist}/robots.txt`, `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
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

function sitemapText(addresses: readonly string[], site: string): string {
  const places = addresses.map(
    (address) => `  <url><loc>${new URL(address, site).href}</loc></url>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...places,
    '</urlset>',
    '',
  ].join('\n');
}

async function indexedAddresses(dist: string): Promise<string[]> {
  const names = await readdir(dist, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  const found = pages.map(async (name) => {
    const { isIndexed } = readPage(await readFile(`${dist}/${name}`, 'utf8'));
    return isIndexed ? addressesOf(name.split(sep).join('/')).slice(0, 1) : [];
  });
  return (await Promise.all(found)).flat();
}
