import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { launchBrowser } from '#commands/browser.ts';
import { importTimes, lookUpTime } from './schools.ts';
import { startServer } from '#tests/processes/own-server.ts';

const PORT = 4391;
const RUNS = 10;
const SLOWER = [1, 4, 8];

/** What files weigh, how long a device works before a message leaves, and how fast schools are found and imported. */
export async function deviceTimes(): Promise<string[]> {
  const lines = [...weights(), ...(await importTimes()), ...(await timesInBrowser())];
  return lines.map((line) => `- ${line}`);
}

async function timesInBrowser(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const server = await startServer(PORT, { OUTBOX_DIR: `${folder}/o`, STORE_DIR: `${folder}/s` });
  const browser = await launchBrowser();
  try {
    const work = await workTimes(await browser.newPage({ baseURL: server.origin }));
    return [...work, await lookUpTime(browser, server.origin)];
  } finally {
    await browser.close();
    await server.interrupt();
    await rm(folder, { recursive: true });
  }
}

/** The proof of work, as a fast and a slow device do it. */
async function workTimes(page: Page): Promise<string[]> {
  const lines: string[] = [];
  const session = await page.context().newCDPSession(page);
  for (const rate of SLOWER) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timeOfWork(page));
    const mean = times.reduce((sum, time) => sum + time, 0) / RUNS;
    lines.push(
      `proof of work, browser ${rate} × slower: mean ${mean.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms (${RUNS} runs)`,
    );
  }
  return lines;
}

function weights(): string[] {
  const files = ['contact/index.html', ...globSync('_astro/*.js', { cwd: 'dist' }).sort()];
  return files.map((file) => {
    const bytes = readFileSync(`dist/${file}`);
    const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} kB`;
    return `\`${file}\`: ${kilobytes(bytes.length)}, ${kilobytes(brotliCompressSync(bytes).length)} brotli`;
  });
}

/** From the challenge to the post, as somebody waits for it whose device could not begin while they wrote. */
async function timeOfWork(page: Page): Promise<number> {
  await page.route('/api/challenge', (route) => route.abort(), { times: 1 });
  const failed = page.waitForEvent('requestfailed');
  await page.goto('/contact/');
  await page.getByLabel('Iets anders').check();
  await page.getByLabel('Nee, bereik mij niet').check();
  await page.getByLabel('Je bericht', { exact: true }).fill('x');
  await failed;
  const challenge = page.waitForResponse('/api/challenge').then(() => performance.now());
  const post = page.waitForRequest('/api/contact').then(() => performance.now());
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
  const [start, end] = await Promise.all([challenge, post]);
  await page.locator('[data-receipt]').waitFor();
  return end - start;
}
