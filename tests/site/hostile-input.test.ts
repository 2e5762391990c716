import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setEnvironmentContext } from '@netlify/blobs';
import { BlobsServer } from '@netlify/blobs/server';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Context } from '@netlify/functions';
import contact from '#netlify/functions/contact.ts';
import { emptyForm, field, type Field } from '#contact/form.ts';
import { securityHeaders } from '#lib/security-headers.ts';
import { words } from '#lib/words.ts';
import { everyField } from '#tests/builders/contact.ts';

// The function itself, with a real store and a folder for mails: a build has to be there.

const FORM = 'application/x-www-form-urlencoded';
const NO_FORM = emptyForm;
const RIGHT = { ...NO_FORM, theme: 'b', text: 'Een vraag.', mayReach: 'nee' };
const MARK = '<i id=kanarie>';
const context = { deploy: { context: 'test', id: '0', published: false } } as unknown as Context;

let folder: string;
let store: BlobsServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'abuse-'));
  store = new BlobsServer({ directory: join(folder, 'store'), token: 'x' });
  const { port } = await store.start();
  const url = `http://localhost:${port}`;
  const site = { siteID: 's', deployID: '0', token: 'x' };
  setEnvironmentContext({ edgeURL: url, uncachedEdgeURL: url, ...site });
  vi.stubEnv('OUTBOX_DIR', join(folder, 'outbox'));
});
afterAll(async () => {
  await store.stop();
  await rm(folder, { recursive: true });
});

const logged = vi.spyOn(console, 'info').mockReturnValue();
beforeEach(() => {
  logged.mockClear();
});

/** What every answer is held to. */
async function ask(headers: Record<string, string>, body: BodyInit | null): Promise<Response> {
  const init = { method: 'POST', headers, body, duplex: 'half' };
  const request = new Request('https://zone.example/api/contact', init);
  const answer = await contact(request, context);
  const text = await answer.clone().text();
  expect(text).not.toContain(MARK);
  for (const [name, value] of answer.headers) {
    expect(expectedHeaders).toContain(name);
    expect(value).not.toMatch(/[\r\n]|kanarie/);
  }
  expect(JSON.stringify(logged.mock.calls)).not.toContain('kanarie');
  return answer;
}

const expectedHeaders = [
  ...Object.keys(securityHeaders).map((name) => name.toLowerCase()),
  ...['content-security-policy', 'integrity-policy', 'content-type', 'location'],
];

function form(typed: Record<Field, string>): string {
  const names = Object.keys(field) as Field[];
  return new URLSearchParams(names.map((name) => [field[name], typed[name]])).toString();
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(MARK, `\r\n${MARK}`, `"${MARK}`, `%text%${MARK}`, '%0d%0aSet-Cookie: kanarie=1'),
);
const anyBody = fc.oneof(
  fc.uint8Array({ maxLength: 500 }),
  fc
    .oneof(
      anyText,
      fc.json(),
      fc.record({ receipt: anyText, letter: anyText }).map((letter) => JSON.stringify(letter)),
      fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...Object.values(field)), anyText), anyText))
        .map((pairs) => new URLSearchParams(pairs).toString()),
    )
    .map((text) => new TextEncoder().encode(text)),
);
const anyKind = fc.oneof(
  fc.constantFrom(FORM, 'application/json', `${FORM}; charset=${MARK}`, 'multipart/form-data', ''),
  fc.stringMatching(/^[!-~]{1,20}$/),
);

test('whatever is posted gets a clear answer, as data and as a page, that repeats nothing raw', async () => {
  await fc.assert(
    fc.asyncProperty(anyKind, anyBody, async (kind, body) => {
      const data = await ask({ 'content-type': kind, accept: 'application/json' }, body);
      const page = await ask({ 'content-type': kind, accept: 'text/html' }, body);

      if (data.status === 200) return;
      expect([400, 409, 415, 422]).toContain(data.status);
      expect(page.status).toBe(data.status);
      const { code, message } = (await data.json()) as { code: string; message: string };
      expect(words.contact.trouble).toHaveProperty(code, message);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain(message);
    }),
    { numRuns: 300 },
  );
});

test('whatever is typed comes back as text in the page, and no other way', async () => {
  const unsent = fc.record(everyField(anyText));

  await fc.assert(
    fc.asyncProperty(unsent, async (typed) => {
      const body = form({ ...typed, theme: `${typed.theme}kanarie` });
      const page = await ask({ 'content-type': FORM, accept: 'text/html' }, body);
      const data = await ask({ 'content-type': FORM, accept: 'application/json' }, body);

      expect([page.status, data.status]).toEqual([422, 422]);
      const { html, typedTags } = await parts(page);
      expect(typedTags).toBe(0);
      expect(html.match(/<script\b/g)?.length ?? 0).toBe(await scriptsIn(NO_FORM));
      expect(await data.text()).not.toContain('kanarie');
    }),
    { numRuns: 60 },
  );
});

async function parts(page: Response): Promise<{ html: string; typedTags: number }> {
  const html = await page.text();
  return { html, typedTags: html.split(/<i\b/).length - 1 };
}

async function scriptsIn(typed: Record<Field, string>): Promise<number> {
  const page = await ask({ 'content-type': FORM, accept: 'text/html' }, form(typed));
  return (await page.text()).match(/<script\b/g)?.length ?? 0;
}

test('a message full of line ends and mail headers makes a mail of the same shape', async () => {
  const evil = ['\r\nBcc: kanarie@elders.example', '\nSubject: kanarie', '\r.\r\nQUIT\r\n', '\0\r'];
  const rightHead = await headOf(await receiptOf(RIGHT));

  for (const line of evil) {
    const typed = { ...RIGHT, text: `${line}x${line}`, mayReach: 'ja', reach: `${line}x${line}` };
    const receipt = await receiptOf(typed);
    expect(await headOf(receipt)).toEqual(rightHead);
    expect(await readFile(mailFile(receipt), 'utf8')).not.toContain('kanarie');
  }
});

const mailFile = (receipt: string) => join(folder, 'outbox', `${receipt}.eml`);

async function receiptOf(typed: Record<Field, string>): Promise<string> {
  const answer = await ask({ 'content-type': FORM, accept: 'application/json' }, form(typed));
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { receipt: string }).receipt;
}

/** The lines before the first empty one, without what differs from mail to mail. */
async function headOf(receipt: string): Promise<string[]> {
  const [head = ''] = (await readFile(mailFile(receipt), 'utf8')).split('\r\n\r\n', 1);
  return head
    .replaceAll(receipt, 'K7P2-9QXD')
    .replace(/boundary="[^"]+"/, 'boundary="x"')
    .replace(/^Date: [A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} [\d: +]+$/m, 'Date: x')
    .split('\r\n');
}

test('a number or key in an address, a field or a file name leads out of no folder', async () => {
  const before = await readdir(folder);
  for (const receipt of ['../../K7P2-9QXD', 'K7P2-9QXD/..', 'K7P2-9QXD\r\nBcc: x@y.example', '..'])
    expect((await ask({ accept: 'application/json' }, json({ receipt, letter: 'x' }))).status).toBe(
      409,
    );
  expect(await readdir(folder)).toEqual(before);
});

function json(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}

/** Ten million bytes that count how many of them were asked for. */
function aFlood(): { body: ReadableStream<Uint8Array>; asked: () => number } {
  let asked = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      asked += 1;
      if (asked > 1000) controller.close();
      else controller.enqueue(new Uint8Array(10_000).fill(0x61));
    },
  });
  return { body, asked: () => asked };
}

test.each([FORM, 'application/json'])(
  'a flood (%s) is refused before it is in memory',
  async (kind) => {
    const [told, untold] = [aFlood(), aFlood()];
    const headers = { 'content-type': kind, accept: 'application/json' };

    const first = await ask({ ...headers, 'content-length': '10000000' }, told.body);
    const second = await ask(headers, untold.body);

    expect([first.status, second.status]).toEqual([413, 413]);
    expect(told.asked()).toBeLessThan(3);
    expect(untold.asked()).toBeLessThan(10);
  },
);

test('a body that breaks off in the middle is refused', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('thema=b&bericht=kanarie'));
      controller.error(new Error('kanarie'));
    },
  });

  const answer = await ask({ 'content-type': FORM, accept: 'application/json' }, body);

  expect(answer.status).toBe(400);
});
