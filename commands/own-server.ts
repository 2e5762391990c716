import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { securityHeaders, fileHeaders } from '#lib/security-headers.ts';
import { send, toRequest } from './http.ts';
import type { LocalFunction, LocalFunctions } from './local-functions.ts';
import type { Health } from './health.ts';
import type { RateLimit } from './rate-limit.ts';
import type { OwnSettings } from './own-settings.ts';
import type { Coding, Site, SiteFile } from './site-files.ts';

/** Everything that a request is answered with. */
export interface Parts {
  site: Site;
  functions: LocalFunctions;
  limit: RateLimit;
  health: Health;
  settings: OwnSettings;
}

/** Address that a monitor asks. */
const HEALTH = '/api/health';

/** Answers requests; what is said in the log repeats nothing of what somebody sent. */
export function ownServer(parts: Parts): Server {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch(() => {
      console.error('A request failed.');
      if (!response.headersSent) plain(response, 500);
      else response.destroy();
    });
  });
  // A front keeps slow visitors from us; without one, nobody holds a connection for long.
  server.headersTimeout = 15_000;
  server.requestTimeout = 60_000;
  // Of who stopped reading too.
  server.timeout = 90_000;
  return server;
}

async function answer(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { site, functions, settings } = parts;
  const address = addressOf(request, settings.url);
  if (address === undefined) {
    plain(response, 400);
    return;
  }
  if (address.pathname === HEALTH) {
    const health = await parts.health.now();
    plain(response, health === 'well' ? 200 : 503, `${health}\n`);
    return;
  }
  const called = functions.at(address.pathname);
  if (called) await call(called, parts, request, response);
  else if (!['GET', 'HEAD'].includes(request.method ?? '')) plain(response, 405, '', 'GET, HEAD');
  else {
    const found = site.at(address);
    await sendFile(found ?? site.notFound, found ? 200 : 404, request, response);
  }
}

function addressOf({ url = '' }: IncomingMessage, site: string): URL | undefined {
  // Whole, or the second slash of `//x` would begin another host.
  return url.startsWith('/') && URL.canParse(site + url) ? new URL(site + url) : undefined;
}

async function call(
  { name, config, call: run }: LocalFunction,
  { limit, settings }: Parts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { rateLimit } = config;
  const most = rateLimit && 'windowLimit' in rateLimit ? rateLimit.windowLimit : Infinity;
  if (!limit.take(name, whoAsks(incoming, settings), most)) {
    plain(response, 429);
    return;
  }
  const request = await toRequest(incoming, settings.url).catch(() => null);
  if (request === null) plain(response, 400);
  else await send(await run(request), response);
}

/** The other end of the connection, or who a trusted front says it is: the entry that it added itself. */
function whoAsks({ socket, headers }: IncomingMessage, { trustsFront }: OwnSettings): string {
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return (trustsFront ? told : undefined) ?? socket.remoteAddress ?? '';
}

async function sendFile(
  { headers, bytes }: SiteFile,
  status: number,
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const coding = codingFor(asked['accept-encoding'] ?? '');
  const sent = await bytes(coding);
  response.writeHead(status, {
    ...headers,
    Vary: 'Accept-Encoding',
    'Content-Length': sent.length,
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  });
  response.end(method === 'HEAD' ? undefined : sent);
}

function codingFor(accepted: string): Coding {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.replace(/;.*/, '').trim());
  return (['br', 'gzip'] as const).find((coding) => taken.includes(coding)) ?? 'identity';
}

function plain(response: ServerResponse, status: number, text = '', allow = ''): void {
  response.writeHead(status, {
    ...securityHeaders,
    ...fileHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    ...(allow === '' ? {} : { Allow: allow }),
    ...(status === 429 ? { 'Retry-After': '60' } : {}),
  });
  response.end(text);
}
