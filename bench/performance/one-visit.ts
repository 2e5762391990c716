import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import type { Site } from '#commands/site-files.ts';

/** What one visit to a page cost. */
export interface Visit {
  bytes: number;
  requests: number;
  firstPaint: number;
  largestPaint: number;
  blocked: number;
}

/** A line, as browsers imitate it. */
export interface Line {
  name: string;
  latency: number;
  kilobits: number;
}

/** A site on a port of its own, compressed, with its own headers. */
export async function serveSite(site: Site): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const file = site.at(new URL(request.url ?? '/', 'http://localhost')) ?? site.notFound;
    void file.bytes('br').then((bytes) => {
      response.writeHead(200, { ...file.headers, 'Content-Encoding': 'br' });
      response.end(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** One visit of somebody who was never there, with a small slow phone. */
export async function visit(browser: Browser, url: string, line: Line): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const bytesPerSecond = (line.kilobits * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    let [bytes, requests] = [0, 0];
    session.on('Network.loadingFinished', (done) => {
      bytes += done.encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'networkidle' });
    return { bytes, requests, ...(await page.evaluate<Paints>('window.watched()')) };
  } finally {
    await context.close();
  }
}

type Paints = Omit<Visit, 'bytes' | 'requests'>;

/** Runs in the page before anything of it. */
const WATCH = `(() => {
  let [largest, blocked] = [0, 0];
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { largest = entry.startTime; });
  watch('longtask', (entry) => { blocked += Math.max(0, entry.duration - 50); });
  window.watched = () => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    largestPaint: largest,
    blocked,
  });
})()`;
