import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { metaPolicy } from '#lib/security-headers.ts';
import { elementsOf, parsed } from './elements.ts';
import { withIntegrity } from './integrity.ts';
import {
  pageOf,
  withEarlyExit,
  withOneScript,
  withPolicyInside,
  withScriptsAsleep,
  withTiedHours,
  withTiedSigns,
  type Page,
} from './page.ts';
import { savedPage, withHashOf } from './saved-page.ts';
import { usedStyle, withOneStyle, withoutStyle } from './used-style.ts';

/** Pages that one thread finishes, and what it needs to know for them. */
export interface Share {
  /** Folder of the built site. */
  dist: string;
  /** Paths of the pages in it. */
  files: readonly string[];
  /** Addresses at which the site will answer. */
  sites: readonly string[];
  /** The page of the mailbox as a file, whose hash one of the pages says. */
  saved: string;
}

/** Paths of pages, each with what its policy must allow. */
export type Finished = [file: string, page: Page][];

/** With fewer pages, a thread takes longer to begin than it saves. */
const LEAST_FOR_A_THREAD = 50;

/**
 * Finishes pages in place, on all processors.
 * @returns in the order of the files
 * @throws what the first page that cannot be finished says of itself
 */
export async function finishPages(
  share: Share,
  processors = availableParallelism(),
): Promise<Finished> {
  const { files } = share;
  const threads = Math.min(processors, Math.floor(files.length / LEAST_FOR_A_THREAD));
  if (threads < 2) return finishShare(share);
  // Neighbours stay together, because pages of one make share their style.
  const each = Math.ceil(files.length / threads);
  const shares = Array.from({ length: threads }, (_, at) =>
    onThread({ ...share, files: files.slice(at * each, (at + 1) * each) }),
  );
  // Whatever fails, no thread still writes when this ends.
  await Promise.allSettled(shares);
  return (await Promise.all(shares)).flat();
}

async function onThread(workerData: Share): Promise<Finished> {
  const worker = new Worker(new URL('./finish-thread.ts', import.meta.url), { workerData });
  const [finished] = (await once(worker, 'message')) as [Finished];
  return finished;
}

/** Finishes pages in place, one after the other, so that a site of thousands of pages never lies in memory as a whole. */
export function finishShare({ dist, files, sites, saved }: Share): Finished {
  const finish = finisher(scriptsIn(dist));
  return files.map((file) => {
    const bare = prepared(readFileSync(`${dist}/${file}`, 'utf8'));
    const isOffer = file === savedPage.offeredOn;
    const { html, page } = finish(isOffer ? withHashOf(bare, savedPage.file, saved) : bare, sites);
    writeFileSync(`${dist}/${file}`, html);
    return [file, page];
  });
}

/** A page as Astro made it, with its scripts where and how they should run. */
export function prepared(html: string): string {
  return withTiedHours(withTiedSigns(withOneScript(withScriptsAsleep(withEarlyExit(html)))));
}

/**
 * Gives a page the style that it uses and its own policy, which it keeps when it is saved, or served where no rule of
 * ours matches. It is read once, without its styles: reading takes most of the time.
 * @param scripts text of each script file, by its path in the built site
 */
export function finisher(scripts: ReadonlyMap<string, string>) {
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

/** Text of each script file of a built site, by its path. */
export function scriptsIn(dist: string): Map<string, string> {
  const files = filesOf(dist).filter((file) => file.endsWith('.js'));
  return new Map(files.map((file) => [file, readFileSync(`${dist}/${file}`, 'utf8')]));
}

/** Paths of all files in a folder, in one order on every machine. */
export function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
    .sort();
}
