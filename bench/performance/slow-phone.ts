import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { launchBrowser } from '#commands/browser.ts';
import { hasSaid, kill, launch } from '#tests/processes/program.ts';

const PORT = 4397;
const SLOWER = 4;

/** A line, as browsers imitate it: milliseconds, and kilobits a second. */
export interface Line {
  name: string;
  latency: number;
  kilobits: number;
}

/** The slowest line that we measure. */
export const SLOW_3G: Line = { name: 'slow 3G', latency: 400, kilobits: 400 };

/** What a visit has brought so far, headers too. */
interface Brought {
  bytes: number;
  requests: number;
}

/** Where the host of `onHost` answers. */
export const ORIGIN = `http://localhost:${PORT}`;

/** Measures with a browser and a host that compresses, as the real ones do. */
export async function onHost<Result>(
  measure: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'slow-phone-'));
  const host = launch(['commands/own-host.ts'], {
    ...{ URL: 'https://zone.example', PORT: String(PORT), TRUST_PROXY: '1' },
    ...{ CHALLENGE_SECRET: 'x'.repeat(32), OUTBOX_DIR: `${folder}/o`, STORE_DIR: `${folder}/s` },
  });
  const browser = await launchBrowser();
  try {
    if (!(await hasSaid(host, /ready/, 60_000))) throw new Error(host.output());
    return await measure(browser);
  } finally {
    await browser.close();
    await kill(host, 'SIGTERM');
    await rm(folder, { recursive: true });
  }
}

/**
 * One visit of somebody who was never there, with a phone that is four times slower.
 * @param visit is handed the page and what the line brings
 */
export async function withSlowPhone<Result>(
  browser: Browser,
  line: Line,
  visit: (page: Page, brought: Readonly<Brought>) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session, line);
    const brought: Brought = { bytes: 0, requests: 0 };
    session.on('Network.loadingFinished', (done) => {
      brought.bytes += done.encodedDataLength;
      brought.requests += 1;
    });
    return await visit(page, brought);
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession, { latency, kilobits }: Line): Promise<void> {
  const bytesPerSecond = (kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency },
    ...{ downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}
