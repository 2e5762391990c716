import type { Browser, CDPSession, Page } from '@playwright/test';

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
