import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCAL_SITE } from '#lib/address.ts';
import { dayOfBuild } from '#lib/environment.ts';
import { pageHeaders } from '#lib/security-headers.ts';
import { discoveryFiles } from './discovery.ts';
import { filesOf, finisher, finishPages, prepared, scriptsIn } from './finish.ts';
import type { Page } from './page.ts';
import { headersFile, redirects, siteFile, templatePages, zoneFile } from './rules.ts';
import { writeManifest } from './site-manifest.ts';
import { asOneFile, oneFile, savedFiles, savedPage } from './saved-page.ts';

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
  const pages = await preparePages(dist, sites);
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

/** Every page as it will be served, by its path. */
async function preparePages(dist: string, sites: readonly string[]): Promise<Pages> {
  const scripts = scriptsIn(dist);
  const finish = finisher(scripts);
  const site = sites[0] ?? LOCAL_SITE;
  const files = [savedPage, oneFile].map(({ built, file }) => {
    const { html, page } = finish(asOneFile(takeOut(dist, built), scripts, site), [site]);
    return { file, html, page };
  });
  const saved = files[0]?.html ?? '';
  const others = await finishPages({ dist, files: filesOf(dist).filter(isPage), sites, saved });
  for (const { file, html } of files) writeFileSync(`${dist}/${file}`, html);
  return new Map([...files.map(({ file, page }) => [file, page] as const), ...others]);
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

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
