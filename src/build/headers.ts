import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCAL_SITE } from '#lib/address.ts';
import { metaPolicy, pageHeaders } from '#lib/security-headers.ts';
import { withIntegrity } from './integrity.ts';
import {
  readPage,
  withEarlyExit,
  withOneScript,
  withPolicyInside,
  withScriptsAsleep,
  withTiedSigns,
  type Page,
} from './page.ts';
import { headersFile, redirects, siteFile, templatePages, zoneFile } from './rules.ts';
import { writeManifest } from './site-manifest.ts';
import { asOneFile, oneFile, savedPage, withHashOf } from './saved-page.ts';
import { usedStyle } from './used-style.ts';

/**
 * After the build: writes the policy of every page into it, the list of what was built, `_headers`, `_redirects` and
 * the templates for the functions; stops on what no policy allows.
 * @param sites addresses at which the site will answer, as far as the build knows
 */
export function headers(sites: readonly string[] = []): AstroIntegration {
  return {
    name: 'headers',
    hooks: { 'astro:build:done': ({ dir }) => writeSite(fileURLToPath(dir), sites) },
  };
}

async function writeSite(dist: string, sites: readonly string[]): Promise<void> {
  const pages = await preparePages(dist, sites);
  refuseProblems(pages);
  if (!pages.has('404.html'))
    throw new Error('The page 404.html is missing: add src/pages/404.astro.');
  await takeTemplates(dist, pages);
  const allowed = new Map([...pages].map(([file, { page }]) => [file, pageHeaders(page)]));
  const files = (await filesOf(dist)).filter((file) => !file.startsWith('_') || file.includes('/'));
  const lists = await writeManifest(dist, files);
  await writeFile(`${dist}/_headers`, headersFile([...files, ...lists], allowed));
  await writeFile(`${dist}/_redirects`, redirects);
}

type Pages = Map<string, { html: string; page: Page }>;

async function preparePages(dist: string, sites: readonly string[]): Promise<Pages> {
  const files = await filesOf(dist);
  const scripts = await textsOf(
    dist,
    files.filter((file) => file.endsWith('.js')),
  );
  const built = await textsOf(
    dist,
    files.filter((file) => file.endsWith('.html')),
  );
  const withUsedStyle = usedStyle(scripts);
  const bare = new Map(
    [...built].map(([file, html]) => [
      file,
      withUsedStyle(withTiedSigns(withOneScript(withScriptsAsleep(withEarlyExit(html))))),
    ]),
  );
  const site = sites[0] ?? LOCAL_SITE;
  const saved = [
    await takeSavedPage(dist, bare, scripts, site),
    await takeFile(dist, bare, scripts, { ...oneFile, site }),
  ];
  const pages = new Map(
    [...bare].map(([file, html]) => [file, withItsPolicy(withIntegrity(html, scripts), sites)]),
  );
  for (const [file, page] of saved) pages.set(file, page);
  for (const [file, { html }] of pages) await writeFile(`${dist}/${file}`, html);
  return pages;
}

/** A page keeps its policy when it is saved, or served where no rule of ours matches. */
function withItsPolicy(bare: string, sites: readonly string[]): { html: string; page: Page } {
  const page = readPage(bare, sites);
  return { html: withPolicyInside(bare, metaPolicy(page)), page };
}

type SavedFile = [file: string, saved: { html: string; page: Page }];

/** Makes the one file of the mail room, and says its hash where it is offered. */
async function takeSavedPage(
  dist: string,
  pages: Map<string, string>,
  scripts: ReadonlyMap<string, string>,
  site: string,
): Promise<SavedFile> {
  const { file, offeredOn } = savedPage;
  const saved = await takeFile(dist, pages, scripts, { ...savedPage, site });
  pages.set(offeredOn, withHashOf(pages.get(offeredOn) ?? '', file, saved[1].html));
  return saved;
}

/** Takes a page out of the site and makes a file of it that stands alone. */
async function takeFile(
  dist: string,
  pages: Map<string, string>,
  scripts: ReadonlyMap<string, string>,
  { built, file, site }: { built: string; file: string; site: string },
): Promise<SavedFile> {
  const html = pages.get(built);
  if (html === undefined) throw new Error(`${built} is missing: add its page to src/pages.`);
  pages.delete(built);
  await rm(dirname(`${dist}/${built}`), { recursive: true });
  return [file, withItsPolicy(asOneFile(html, scripts, site), [site])];
}

async function textsOf(dist: string, files: string[]): Promise<Map<string, string>> {
  const texts = files.map(
    async (file) => [file, await readFile(`${dist}/${file}`, 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

function refuseProblems(pages: Pages): void {
  const problems = [...pages].flatMap(([file, { page }]) =>
    page.problems.map((problem) => `${file}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function takeTemplates(dist: string, pages: Pages): Promise<void> {
  const headers: Record<string, Record<string, string>> = {};
  const texts: Record<string, string> = {};
  for (const address of templatePages) {
    const file = `${address.slice(1)}index.html`;
    const built = pages.get(file);
    if (!built)
      throw new Error(
        `The page ${address} is missing, and a function answers with it: add it to src/pages.`,
      );
    headers[address] = pageHeaders(built.page);
    texts[address] = built.html;
    pages.delete(file);
    await rm(`${dist}/${address}`, { recursive: true });
  }
  await writeFile(
    `${dist}/${siteFile}`,
    JSON.stringify({ headers, pages: texts, zone: await takeZone(dist) }),
  );
}

/** What functions need of the zone is written by a route of its own, and is not for visitors. */
async function takeZone(dist: string): Promise<unknown> {
  const path = `${dist}/${zoneFile}`;
  const text = await readOrEmpty(path);
  if (text === '')
    throw new Error(`${zoneFile} is missing, and functions need it: add its route to src/pages.`);
  const zone: unknown = JSON.parse(text);
  await rm(path);
  return zone;
}

async function filesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort();
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
