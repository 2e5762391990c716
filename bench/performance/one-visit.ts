import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser } from '@playwright/test';
import type { Site } from '#commands/site-files.ts';
import { withSlowPhone, type Line } from './slow-phone.ts';

/** What one visit to a page cost. */
export interface Visit {
  bytes: number;
  /** Of which the files themselves, without the headers that a host sends with them. */
  bodies: number;
  requests: number;
  firstPaint: number;
  largestPaint: number;
  blocked: number;
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

/** What one visit to a page costs somebody who was never there, with a small slow phone. */
export function visit(browser: Browser, url: string, line: Line): Promise<Visit> {
  return withSlowPhone(browser, line, async (page, brought) => {
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'networkidle' });
    return { ...brought, ...(await page.evaluate<Paints>('window.watched()')) };
  });
}

type Paints = Omit<Visit, 'bytes' | 'requests'>;

/** Runs in the page before anything of it. */
const WATCH = `(() => {
  let [largest, blocked] = [0, 0];
  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { largest = entry.startTime; });
  watch('longtask', (entry) => { blocked += Math.max(0, entry.duration - 50); });
  const brought = () => ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
  window.watched = () => ({
    bodies: brought().reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    largestPaint: largest,
    blocked,
  });
})()`;
