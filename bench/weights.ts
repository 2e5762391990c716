import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '#commands/browser.ts';
import { command, runFirst } from '#commands/terminal.ts';
import { sayColdStart } from './cold-start.ts';
import { sayImport, sayLookUp } from './schools.ts';
import { startServer } from '#tests/processes/own-server.ts';

const USAGE = `Builds the site and measures what a page weighs, how long a device works before a message leaves, how fast
schools are found and imported, and how long a function takes to start.

  npm run bench -- [--port 4391]`;

const RUNS = 10;
const SLOWER = [1, 4, 8];

await command(USAGE, async () => {
  const { port } = parseArgs({ options: { port: { type: 'string', default: '4391' } } }).values;
  runFirst('commands/install-browser.ts');
  runFirst('commands/build.ts', '--local');
  sayWeights();
  await sayColdStart();
  await sayImport();
  await sayInBrowser(Number(port));
});

async function sayInBrowser(port: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const server = await startServer(port, { OUTBOX_DIR: `${folder}/o`, STORE_DIR: `${folder}/s` });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await sayWork(await browser.newPage({ baseURL: server.origin }));
    await sayLookUp(browser, server.origin);
  } finally {
    await browser.close();
    await server.interrupt();
    await rm(folder, { recursive: true });
  }
}

/** The proof of work, as a fast and a slow device do it. */
async function sayWork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const rate of SLOWER) {
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timeOfWork(page));
    const mean = times.reduce((sum, time) => sum + time, 0) / RUNS;
    console.info(
      `proof of work, browser ${rate} × slower: mean ${mean.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms (${RUNS} runs)`,
    );
  }
}

function sayWeights(): void {
  const files = ['contact/index.html', ...globSync('_astro/*.js', { cwd: 'dist' }).sort()];
  for (const file of files) {
    const bytes = readFileSync(`dist/${file}`);
    const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} kB`;
    console.info(
      `${file}: ${kilobytes(bytes.length)}, ${kilobytes(brotliCompressSync(bytes).length)} brotli`,
    );
  }
}

/** From the challenge to the post, as the visitor waits for it. */
async function timeOfWork(page: Page): Promise<number> {
  await page.goto('/contact/');
  await page.getByLabel('Iets anders').check();
  await page.getByLabel('Nee, bereik mij niet').check();
  await page.getByLabel('Je bericht', { exact: true }).fill('x');
  const challenge = page.waitForResponse('/api/challenge').then(() => performance.now());
  const post = page.waitForRequest('/api/contact').then(() => performance.now());
  await page.getByRole('button', { name: 'Verstuur je bericht' }).click();
  const [start, end] = await Promise.all([challenge, post]);
  await page.locator('[data-receipt]').waitFor();
  return end - start;
}
