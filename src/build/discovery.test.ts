import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { discovery } from './discovery.ts';

const folders: string[] = [];
const SITE = 'https://zone.example';
const YEAR = 365 * 24 * 60 * 60 * 1000;

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const open = '<!DOCTYPE html><html><head></head><body></body></html>';
const closed = open.replace('<head>', '<head><meta name="robots" content="noindex">');

async function build(files: Record<string, string>, site?: string): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'dist-'));
  folders.push(dist);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, file)), { recursive: true });
    await writeFile(join(dist, file), text);
  }
  const { hooks } = discovery();
  const configured = hooks['astro:config:done'] as (known: { config: object }) => void;
  const built = hooks['astro:build:done'] as (done: { dir: URL }) => Promise<void>;
  configured({ config: { site } });
  await built({ dir: pathToFileURL(`${dist}/`) });
  return dist;
}

test('a site that does not know its own safe address tells search engines nothing', async () => {
  for (const site of [undefined, 'http://localhost:4321']) {
    const dist = await build({ 'index.html': open }, site);

    for (const file of ['sitemap.xml', 'robots.txt'])
      expect(existsSync(join(dist, file)), file).toBe(false);
    expect(await readFile(join(dist, '.well-known/security.txt'), 'utf8')).toContain(
      'Contact: http://localhost:4321/contact/',
    );
  }
});

test('who finds a hole is sent to the form, by a file that is valid for less than a year', async () => {
  const dist = await build({ 'index.html': closed }, SITE);

  const text = await readFile(join(dist, '.well-known/security.txt'), 'utf8');
  const fields = new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  );
  const left = Date.parse(fields.get('Expires') ?? '') - Date.now();
  expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
  expect(fields.get('Contact')).toBe(`${SITE}/contact/`);
  expect(fields.get('Canonical')).toBe(`${SITE}/.well-known/security.txt`);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(YEAR);
});

test('search engines are told of every page they may show, and of no other', async () => {
  const files = { 'index.html': open, 'stop/herken/index.html': open, '404.html': closed };
  const dist = await build(files, SITE);

  const sitemap = await readFile(join(dist, 'sitemap.xml'), 'utf8');
  const places = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place);
  expect(places).toEqual([`${SITE}/`, `${SITE}/stop/herken/`]);
  expect(await readFile(join(dist, 'robots.txt'), 'utf8')).toContain(
    `\nSitemap: ${SITE}/sitemap.xml\n`,
  );
});

test('a demonstration, which they may not show at all, has no list for them', async () => {
  const dist = await build({ 'index.html': closed, 'hulp/index.html': closed }, SITE);

  expect(existsSync(join(dist, 'sitemap.xml'))).toBe(false);
  // Kept out by robots.txt they would never read that they may not list the page.
  expect(existsSync(join(dist, 'robots.txt'))).toBe(false);
});
