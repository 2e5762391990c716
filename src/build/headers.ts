import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCAL_SITE } from '#lib/address.ts';
import { dayOfBuild } from '#lib/environment.ts';
import { metaPolicy, pageHeaders } from '#lib/security-headers.ts';
import { discoveryFiles } from './discovery.ts';
import { elementsOf, parsed } from './elements.ts';
import { withIntegrity } from './integrity.ts';
import {
  pageOf,
  withEarlyExit,
  withOneScript,
  withPolicyInside,
  withScriptsAsleep,
  withTiedSigns,
  type Page,
} from './page.ts';
import { headersFile, redirects, siteFile, templatePages, zoneFile } from './rules.ts';
import { writeManifest } from './site-manifest.ts';
import { asOneFile, oneFile, savedFiles, savedPage, withHashOf } from './saved-page.ts';
import { usedStyle, withOneStyle, withoutStyle } from './used-style.ts';

/**
 * After the build: writes the policy of every page into it, what machines look for, the list of what was built,
 * `_headers`, `_redirects` and the templates for the functions; stops on what no policy allows.
 * @param sites addresses at which the site will answer, as far as the build knows
 */
export function headers(sites: readonly string[] = []): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ dir }) => writeSite(fileURLToPath(dir), sites, site),
    },
  };
}

async function writeSite(
  dist: string,
  sites: readonly string[],
  site: string | undefined,
): Promise<void> {
  const pages = preparePages(dist, sites);
  refuseProblems(pages);
  if (!pages.has('404.html'))
    throw new Error('The page 404.html is missing: add src/pages/404.astro.');
  await takeTemplates(dist, pages);
  await writeDiscovery(dist, pages, site);
  const allowed = new Map([...pages].map(([file, page]) => [file, pageHeaders(page)]));
  const files = filesOf(dist).filter((file) => !file.startsWith('_') || file.includes('/'));
  const lists = await writeManifest(dist, files);
  await writeFile(`${dist}/_headers`, headersFile([...files, ...lists], allowed));
  await writeFile(`${dist}/_redirects`, redirects);
}

type Pages = Map<string, Page>;

/** Finishes one page after the other, so that a site of thousands of pages never lies in memory as a whole. */
function preparePages(dist: string, sites: readonly string[]): Pages {
  const scripts = scriptsIn(dist);
  const finish = finisher(scripts);
  const pages: Pages = new Map();
  const put = (file: string, bare: string, allowed: readonly string[]): string => {
    const { html, page } = finish(bare, allowed);
    writeFileSync(`${dist}/${file}`, html);
    pages.set(file, page);
    return html;
  };
  const site = sites[0] ?? LOCAL_SITE;
  const [saved = ''] = [savedPage, oneFile].map(({ built, file }) =>
    put(file, asOneFile(takeOut(dist, built), scripts, site), [site]),
  );
  for (const file of filesOf(dist).filter(isPage)) {
    if (savedFiles.includes(file)) continue;
    const bare = prepared(readFileSync(`${dist}/${file}`, 'utf8'));
    const isOffer = file === savedPage.offeredOn;
    put(file, isOffer ? withHashOf(bare, savedPage.file, saved) : bare, sites);
  }
  return pages;
}

/** A page as Astro made it, with its scripts where and how they should run. */
function prepared(html: string): string {
  return withTiedSigns(withOneScript(withScriptsAsleep(withEarlyExit(html))));
}

/**
 * Gives a page the style that it uses and its own policy, which it keeps when it is saved, or served where no rule of
 * ours matches. It is read once, without its styles: reading takes most of the time.
 */
function finisher(scripts: ReadonlyMap<string, string>) {
  const styleFor = usedStyle(scripts);
  return (bare: string, sites: readonly string[]): { html: string; page: Page } => {
    const checked = withIntegrity(bare, scripts);
    const { words, css } = withoutStyle(checked);
    const elements = elementsOf(parsed(words));
    const used = styleFor(css, elements);
    const page = pageOf(elements, [used], sites);
    return { html: withPolicyInside(withOneStyle(checked, used), metaPolicy(page)), page };
  };
}

/** Takes a page out of the site, to make a file of it that stands alone. */
function takeOut(dist: string, built: string): string {
  const file = `${dist}/${built}`;
  if (!existsSync(file)) throw new Error(`${built} is missing: add its page to src/pages.`);
  const html = prepared(readFileSync(file, 'utf8'));
  rmSync(dirname(file), { recursive: true });
  return html;
}

const isPage = (file: string): boolean => file.endsWith('.html');

function scriptsIn(dist: string): Map<string, string> {
  const files = filesOf(dist).filter((file) => file.endsWith('.js'));
  return new Map(files.map((file) => [file, readFileSync(`${dist}/${file}`, 'utf8')]));
}

function refuseProblems(pages: Pages): void {
  const problems = [...pages].flatMap(([file, page]) =>
    page.problems.map((problem) => `${file}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function takeTemplates(dist: string, pages: Pages): Promise<void> {
  const headers: Record<string, Record<string, string>> = {};
  const texts: Record<string, string> = {};
  for (const address of templatePages) {
    const file = `${address.slice(1)}index.html`;
    const page = pages.get(file);
    if (!page)
      throw new Error(
        `The page ${address} is missing, and a function answers with it: add it to src/pages.`,
      );
    headers[address] = pageHeaders(page);
    texts[address] = await readFile(`${dist}/${file}`, 'utf8');
    pages.delete(file);
    await rm(`${dist}/${address}`, { recursive: true });
  }
  await writeFile(
    `${dist}/${siteFile}`,
    JSON.stringify({ headers, pages: texts, zone: await takeZone(dist) }),
  );
}

async function writeDiscovery(dist: string, pages: Pages, site: string | undefined): Promise<void> {
  const indexed = [...pages].flatMap(([file, { isIndexed }]) =>
    isIndexed && !savedFiles.includes(file) ? file : [],
  );
  const today = new Date(dayOfBuild(process.env, new Date()));
  for (const [file, text] of Object.entries(discoveryFiles(site, indexed, today))) {
    await mkdir(dirname(`${dist}/${file}`), { recursive: true });
    await writeFile(`${dist}/${file}`, text);
  }
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

function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort();
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
