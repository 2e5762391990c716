import { readFileSync } from 'node:fs';
import type { Host } from './front.ts';

/** Name that the site has while it is measured; nothing else of the machine has it. */
export const SITE_HOST = 'zone.test';

/** First page of a visit: one that has nothing to do with the site. */
export const START_PAGE = 'https://start.test/';

/** Address that the exit of the built site leads to. */
export function exitAddress(): string {
  const [, address] = /class="exit" href="([^"]+)"/.exec(builtPage('/')) ?? [];
  if (address === undefined) throw new Error('The built site has no exit. Build it: npm run build');
  return address;
}

/** A page as it was built. */
export function builtPage(path: string): string {
  return readFileSync(`dist${path}index.html`, 'utf8');
}

/** The title of a page as it was built. */
export function titleOf(path: string): string {
  const [, title] = /<title>([^<]+)<\/title>/.exec(builtPage(path)) ?? [];
  if (title === undefined) throw new Error(`${path} has no title.`);
  return title;
}

/** All hosts there are for a measured browser: the site, a page before it and a page after it. */
export function hostsAround(site: Host): ReadonlyMap<string, Host> {
  return new Map([
    [SITE_HOST, site],
    [new URL(START_PAGE).host, () => neutralPage('Zoeken')],
    [new URL(exitAddress()).host, () => neutralPage('Het weer')],
  ]);
}

function neutralPage(title: string): Response {
  return toPage(
    `<!doctype html><html lang="nl"><title>${title}</title><link rel="icon" href="data:,"><h1>${title}</h1></html>`,
    { 'Cache-Control': 'no-store' },
  );
}

/** A page with these headers. */
export function toPage(html: string, headers: Record<string, string> = {}): Response {
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}

/** The real server, which listens on a port; `status` replaces its answer's on the discreet page. */
export function realSite(port: number, discreetStatus?: number): Host {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const body = request.body === null ? null : await request.arrayBuffer();
    const answer = await fetch(`http://localhost:${port}${pathname}${search}`, {
      method: request.method,
      headers: request.headers,
      body,
      redirect: 'manual',
    });
    const isDiscreet = /^\/stil\/?$/.test(pathname);
    const status = isDiscreet && discreetStatus !== undefined ? discreetStatus : answer.status;
    return new Response(answer.body, { status, headers: answer.headers });
  };
}
