import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { chanceFrom } from '#tests/builders/chance.ts';
import { aMailEvent } from '#tests/builders/mail-event.ts';
import type { Accepted, Events, ResponseMode } from './response-modes.ts';

// A stand-in for Resend in a process of its own: `node fake-resend.ts <port> <control port> <site's port> <seed>`.
// It remembers idempotency keys as the real one does for a day, and tells the site what became of each mail; so does
// somebody who does not know the secret.

const [mailPort = 0, controlPort = 0, sitePort = 0, seed = 0] = process.argv.slice(2).map(Number);
const chance = chanceFrom(seed);
const SITE = `http://localhost:${sitePort}`;
const accepted = new Map<string, string>();
const inFlight = new Set<string>();
const events: Events = { heard: 0, believed: 0 };
/** One of these becomes of each mail. */
let possible: readonly [string, ...string[]] = ['delivered'];
/** What became of each mail. */
const fates = new Map<string, string>();
let current: readonly [ResponseMode, ...ResponseMode[]] = ['accept'];

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const rejections = {
  tooMany: {
    status: 429,
    body: '{"statusCode":429,"name":"rate_limit_exceeded","message":"Too many requests."}',
    headers: { 'retry-after': '1', 'content-type': 'application/json' },
  },
  error: { status: 500, body: '{"statusCode":500,"name":"internal_server_error"}' },
  page: { status: 502, body: '<html><h1>Bad gateway</h1></html>' },
  pageThatLooksRight: { status: 200, body: '<html><h1>Welcome</h1></html>' },
} as const satisfies Partial<Record<ResponseMode, Answer>>;

const mails = createServer((request, response) => void receive(request, response));
const control = createServer((request, response) => void obey(request, response));
// Closed while idle, as after the usual 5 s, a connection may be asked again in that moment, and the bench would end.
control.keepAliveTimeout = 0;
// The control port is never given up, so that a second bench on the same ports ends here at once.
control.listen(controlPort, '127.0.0.1', () => {
  void open(mails).then(() => {
    console.info('ready');
  });
});
// Exit with the parent process.
process.stdin.resume().once('end', () => process.exit(0));

/**
 * `PUT /responseModes ["accept"]`, an empty list refuses connections; `PUT /fate delivered bounced`, one of which becomes
 * of each mail from now on; `PUT /tell` tells the site of every
 * mail once more; `GET /mails` tells what was accepted, `GET /fates` what became of it, `GET /events` what the
 * site took of what it was told.
 */
async function obey(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/events') {
    response.end(JSON.stringify(events));
    return;
  }
  if (request.url === '/fate') {
    const [first = 'delivered', ...others] = (await textOf(request)).split(' ');
    possible = [first, ...others];
    response.end();
    return;
  }
  if (request.url === '/tell') {
    for (const [key, body] of accepted)
      await isTaken(aMailEvent(SITE, fates.get(key) ?? '', mailOf(key, body)));
    response.end();
    return;
  }
  if (request.url === '/fates') {
    response.end(JSON.stringify(Object.fromEntries(fates)));
    return;
  }
  if (request.method === 'PUT') {
    const [first, ...others] = JSON.parse(await textOf(request)) as ResponseMode[];
    if (first !== undefined) current = [first, ...others];
    await (first === undefined ? close(mails) : open(mails));
  }
  const list = [...accepted].map(([key, body]): Accepted => ({ key, body }));
  response.end(JSON.stringify(request.method === 'GET' ? list : []));
}

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mood = chance.pick(current);
  try {
    if (mood === 'cut') return void request.socket.destroy();
    if (request.method === 'GET') {
      say(mailAt(request.url ?? ''), response);
      return;
    }
    await treat(mood, await mailIn(request), response);
  } catch {
    request.socket.destroy();
  }
}

/** What became of a mail (`GET /emails/<id>`), or all of them, the newest first (`GET /emails`). */
function mailAt(path: string): Answer {
  if (/^\/emails(\?|$)/.test(path)) return { status: 200, body: JSON.stringify(list()) };
  const id =
    path
      .split('/')
      .at(-1)
      ?.replace(/^mail-/, '') ?? '';
  return accepted.has(id)
    ? { status: 200, body: JSON.stringify({ object: 'email', last_event: fates.get(id) }) }
    : { status: 404, body: JSON.stringify({ statusCode: 404, name: 'not_found' }) };
}

function list(): object {
  const data = [...accepted].toReversed().map(([key, body]) => mailOf(key, body));
  return { object: 'list', has_more: false, data };
}

async function treat(mood: ResponseMode, mail: Accepted, response: ServerResponse): Promise<void> {
  switch (mood) {
    case 'tooMany':
    case 'error':
    case 'page':
    case 'pageThatLooksRight':
      say(rejections[mood], response);
      return;
    case 'halfRefused':
      sayHalf(rejections.error, response);
      return;
    case 'nothing':
    case 'cut':
      return;
    case 'accept':
      say(await take(mail, chance.between(0, 40)), response);
      return;
    case 'late':
      say(await take(mail, 6000), response);
      return;
    case 'half':
      sayHalf(await take(mail, 0), response);
      return;
    case 'drop':
      await take(mail, 0);
      response.destroy();
  }
}

async function take({ key, body }: Accepted, workMs: number): Promise<Answer> {
  if (inFlight.has(key)) return conflict('concurrent_idempotent_requests');
  const known = accepted.get(key);
  if (known !== undefined && known !== body) return conflict('invalid_idempotent_request');
  accepted.set(key, body);
  if (!fates.has(key)) void tellOf(key, body);
  inFlight.add(key);
  await wait(workMs);
  inFlight.delete(key);
  return { status: 200, body: JSON.stringify({ id: `mail-${key}` }) };
}

/** Tells the site what became of a mail, now and again; and somebody else tells it something worse. */
async function tellOf(key: string, body: string): Promise<void> {
  const said = chance.pick(possible);
  fates.set(key, said);
  const mail = mailOf(key, body);
  const long = new Date(Date.now() - 600_000);
  await wait(chance.between(0, 2000));
  const forged = [
    aMailEvent(SITE, otherThan(said), mail, { secret: 'whsec_bmljZSB0cnk=' }),
    aMailEvent(SITE, otherThan(said), mail, { at: long }),
  ];
  for (const event of forged) if (await isTaken(event)) events.believed += 1;
  for (let time = 0; time < 2; time++)
    if (await isTaken(aMailEvent(SITE, said, mail))) events.heard += 1;
}

function otherThan(said: string): string {
  return said === 'delivered' ? 'suppressed' : 'delivered';
}

function mailOf(key: string, body: string): { id: string; subject: string } {
  const { subject } = JSON.parse(body) as { subject: string };
  return { id: `mail-${key}`, subject };
}

/** The site may be down, or fail: nobody waits for its answer. */
async function isTaken(event: Request): Promise<boolean> {
  return (await fetch(event).catch(() => null))?.status === 204;
}

function conflict(name: string): Answer {
  return { status: 409, body: JSON.stringify({ statusCode: 409, name, message: name }) };
}

function say({ status, body, headers }: Answer, response: ServerResponse): void {
  response.writeHead(status, headers).end(body);
}

function sayHalf({ status, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, { 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

async function mailIn(request: IncomingMessage): Promise<Accepted> {
  return { key: String(request.headers['idempotency-key']), body: await textOf(request) };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function open(server: Server): Promise<void> {
  if (server.listening) return;
  await new Promise<void>((resolve) => server.listen(mailPort, '127.0.0.1', resolve));
}
