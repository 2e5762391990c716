import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { toArmor } from '#contact/seal.ts';
import { aSealedLetter } from '#tests/builders/contact.ts';
import { mailsIn } from '#tests/readers/mails.ts';
import { server } from '#tests/processes/server.ts';

const FORM = 'application/x-www-form-urlencoded';
const data = { headers: { 'content-type': FORM, accept: 'application/json' } };

async function isStillServed(request: APIRequestContext): Promise<void> {
  const answer = await request.post('/api/contact', {
    ...data,
    data: 'thema=b&bericht=x&bereik=nee',
  });
  expect(answer.status()).toBe(200);
}

async function opened(head: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  // Its end is not the test's concern.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(head);
  return socket;
}

const head = (length: number) =>
  `POST /api/contact HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: ${FORM}\r\nContent-Length: ${length}\r\n\r\n`;

test('bodies that come byte by byte, and never end, hold nobody up', async ({ request }) => {
  const sockets = await Promise.all(Array.from({ length: 50 }, () => opened(head(1000))));
  for (const byte of 'thema=b') {
    for (const socket of sockets) socket.write(byte);
    await isStillServed(request);
  }
  for (const socket of sockets) socket.destroy();
  await isStillServed(request);
});

test('a body that comes byte by byte, and ends, is a message', async () => {
  const body = 'thema=b&bericht=Een+vraag.&bereik=nee';
  const socket = await opened(head(body.length));
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  for (const byte of body) {
    socket.write(byte);
    await wait(5);
  }
  await expect.poll(() => answer).toContain('HTTP/1.1 303');
  socket.destroy();
});

test('floods get a clear answer, one after the other and at once', async ({ request }) => {
  const flood = Buffer.alloc(10_000_000, 'a');

  for (let time = 0; time < 10; time++) {
    const answer = await request.post('/api/contact', { ...data, data: flood });
    expect(answer.status()).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'large' });
  }
  const many = Array.from({ length: 10 }, () =>
    request.post('/api/contact', { ...data, data: flood }),
  );
  for (const answer of await Promise.all(many)) expect(answer.status()).toBe(413);

  await isStillServed(request);
});

test('a letter that is replayed, twenty at once and again later, stays one mail', async ({
  request,
}) => {
  const { letter } = await aSealedLetter();
  const replay = () =>
    request.post('/api/contact', { data: { receipt: 'RRRR-2222', letter: toArmor(letter) } });

  for (const answer of await Promise.all(Array.from({ length: 20 }, replay)))
    expect(await answer.json()).toEqual({ receipt: 'RRRR-2222' });
  expect(await (await replay()).json()).toEqual({ receipt: 'RRRR-2222' });

  const mails = await mailsIn(server.outbox);
  expect(mails.filter((name) => name.startsWith('RRRR-2222'))).toHaveLength(1);
  const mail = await readFile(`${server.outbox}/RRRR-2222.eml`, 'utf8');
  expect(mail.match(/^Subject: /gm)).toHaveLength(1);
});

test('an odd address answers like a missing page', async ({ request }) => {
  const missing = await request.get('/nergens/');
  const policy = missing.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
  expect(await missing.text()).toContain('<meta http-equiv="Content-Security-Policy"');

  for (const path of ['/%ff', '//', '//evil.example/x', '/contact//', '/contact/index', '/index']) {
    const socket = await opened(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const answer = Buffer.concat(await Array.fromAsync<Buffer>(socket)).toString();
    expect(answer, path).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer, path).toMatch(/^x-frame-options: DENY/im);
    expect(answer.toLowerCase(), path).toContain(
      `content-security-policy: ${policy}`.toLowerCase(),
    );
    expect(answer, path).toContain('<meta http-equiv="Content-Security-Policy"');
  }
});

test('a wrong method is told the right one', async ({ request }) => {
  const allowed = {
    '/api/antwoord': 'POST',
    '/api/bericht': 'POST',
    '/api/challenge': 'GET, HEAD',
    '/api/contact': 'POST',
    '/api/last-control': 'GET, HEAD',
    '/api/mail-event': 'POST',
    '/api/opened': 'POST',
    '/contact/verzonden': 'GET, HEAD',
  };
  const sources = globSync('netlify/functions/*.ts').map((file) => readFileSync(file, 'utf8'));
  const paths = sources.flatMap((source) => /^ {2}path: '(.+)'/m.exec(source)?.[1] ?? []);
  expect(Object.keys(allowed)).toEqual(paths.sort());

  for (const [path, allow] of Object.entries(allowed))
    for (const method of ['PUT', 'DELETE', 'PATCH', allow === 'POST' ? 'GET' : 'POST']) {
      const answer = await request.fetch(path, { method });
      expect(answer.status(), `${method} ${path}`).toBe(405);
      expect(answer.headers()['allow'], `${method} ${path}`).toBe(allow);
    }
});

test('a request that no browser makes is refused, and the server goes on', async ({ request }) => {
  const requests = [
    'POST /api/contact HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST /api/contact HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /api/contact HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
    'TRACE /api/contact HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST //[ HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
    'POST /api/contact\0 HTTP/1.1\r\n\r\n',
    `POST /api/contact HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`,
  ];

  for (const text of requests) {
    const socket = await opened(text);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString(), text.slice(0, 60)).toMatch(/^HTTP\/1\.1 4\d\d /);
    socket.destroy();
  }
  await isStillServed(request);
});
