import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '#commands/browser.ts';
import { readSite } from '#commands/site-files.ts';
import { buildPeers, installPeers, type Built } from './peers.ts';
import { quantile, table } from './report.ts';
import { serveSite, visit, type Visit } from './one-visit.ts';
import { wordsOf } from './same-words.ts';
import { SLOW_3G, type Line } from './slow-phone.ts';

const ROUNDS = 7;

/** Pages whose words all of them show: one of words alone, as theirs, and a chapter with its drawings and its numbers. */
const PAGES = ['/nieuws/casusoverleg/', '/stop/herken/'];

const LINES: Line[] = [SLOW_3G, { name: 'slow 4G', latency: 150, kilobits: 1600 }];

const OURS = 'this site';

type Seen = Map<string, Visit[]>;

/** The same words in this site and in others: what a first visit costs, all of them in turn. */
export async function pageVisits(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  try {
    installPeers(folder);
    const lines: string[] = [];
    for (const page of PAGES) lines.push(...(await visitsTo(page, folder)));
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function visitsTo(page: string, folder: string): Promise<string[]> {
  const blocks = wordsOf(`dist${page}index.html`);
  const peers = buildPeers(folder, blocks);
  for (const { dist } of peers)
    for (const file of ['_headers', '_redirects', '404.html']) writeFileSync(join(dist, file), '');
  const all = [{ name: OURS, dist: 'dist', page }, ...peers];
  const words = blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return [
    `The ${words} words of \`${page}\`, ${ROUNDS} rounds in turn, each with an empty browser; brotli 11, a phone of 412 pixels that is four times slower.`,
    '',
    ...(await tablesOf(all)),
  ];
}

async function tablesOf(all: readonly Built[]): Promise<string[]> {
  const browser = await launchBrowser();
  const sites = await Promise.all(
    all.map(async ({ dist, ...one }) => ({ ...one, ...(await serveSite(await readSite(dist))) })),
  );
  try {
    const tables: string[] = [];
    for (const line of LINES) {
      const seen: Seen = new Map(sites.map(({ name }) => [name, []]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const { name, origin, page } of sites)
          seen.get(name)?.push(await visit(browser, origin + page, line));
      tables.push(...tableOf(line, seen), '');
    }
    return tables;
  } finally {
    await browser.close();
    for (const { server } of sites) server.close();
  }
}

const COLUMNS: [head: string, of: (visit: Visit) => number][] = [
  ['bytes', (one) => one.bytes],
  ['without headers', (one) => one.bodies],
  ['requests', (one) => one.requests],
  ['first paint, ms', (one) => one.firstPaint],
  ['largest paint, ms', (one) => one.largestPaint],
  ['blocked, ms', (one) => one.blocked],
];

/** Medians, and behind each how many times ours it is. */
function tableOf(line: Line, seen: Seen): string[] {
  const medians = [...seen].map(([name, visits]) => ({
    name,
    figures: COLUMNS.map(([, of]) => quantile(visits.map(of))),
  }));
  const ours = medians[0]?.figures ?? [];
  const rows = medians.map(({ name, figures }) => [
    name,
    ...figures.map((figure, at) => withRatio(figure, ours[at] ?? 0, name === OURS)),
  ]);
  const head = [`${line.name} (${line.latency} ms, ${line.kilobits} kbit/s)`];
  return table([...head, ...COLUMNS.map(([name]) => name)], rows);
}

function withRatio(figure: number, ours: number, isOurs: boolean): string {
  const text = Math.round(figure).toLocaleString('en');
  return isOurs || ours === 0 ? text : `${text} (${(figure / ours).toFixed(2)} ×)`;
}
