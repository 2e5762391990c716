import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { toArmor } from '#contact/seal.ts';
import { aSealedLetter } from '#tests/builders/contact.ts';
import { fakeResend, type FakeResend } from '#tests/fakes/resend.ts';
import { startServer, type Running } from '#tests/processes/own-server.ts';
import { server } from '#tests/processes/server.ts';

// Every outcome, with a canary wherever somebody leaves a trace: no canary may turn up anywhere.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const PORT = server.port + 3;
const FORM = 'application/x-www-form-urlencoded';
const CANARY = 'Kanarie';
const ADDRESS = '203.0.113.77';
const trace = {
  'user-agent': `${CANARY}Browser/1.0 (${ADDRESS})`,
  referer: `https://${CANARY}.example/vanwaar?${CANARY}`,
  'x-forwarded-for': ADDRESS,
  'x-nf-client-connection-ip': ADDRESS,
  'client-ip': ADDRESS,
  forwarded: `for=${ADDRESS}`,
  cookie: `${CANARY}=1`,
  'accept-language': CANARY,
};
const typed = {
  thema: 'b',
  bericht: `${CANARY} in de tekst`,
  gemeente: 'deinze',
  bereik: 'ja',
  hoe: `${CANARY} 0470 00 00 00`,
};

interface Post {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}
const form = (changes: Record<string, string> = {}): Post => ({
  headers: { 'content-type': FORM },
  body: new URLSearchParams({ ...typed, ...changes }).toString(),
});
const json = (value: unknown): Post => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

const wrong: [status: number, post: Post][] = [
  [422, form({ thema: CANARY })],
  [422, form({ gemeente: CANARY })],
  [422, form({ thema: 'd', school: CANARY })],
  [422, form({ thema: 'd', functie: CANARY })],
  [422, form({ bericht: CANARY.repeat(1000) })],
  [422, form({ bereik: CANARY, hoe: CANARY.repeat(50) })],
  [400, form({ [CANARY]: 'x' })],
  [400, { ...form(), body: `bericht=${CANARY}%ff` }],
  [400, { ...form(), body: new Uint8Array([...Buffer.from(`bericht=${CANARY}`), 0xff]) }],
  [403, { ...form(), headers: { 'content-type': FORM, origin: `https://${CANARY}.example` } }],
  [405, { method: 'PUT', ...form() }],
  [405, { path: `/api/contact?bericht=${CANARY}`, method: 'GET' }],
  [413, { ...form(), body: CANARY.repeat(20_000) }],
  [413, { ...form(), body: CANARY.repeat(1_500_000) }],
  [415, { headers: { 'content-type': `text/${CANARY}` }, body: CANARY }],
  [400, { ...json({}), body: `{"receipt":"${CANARY}` }],
  [400, json({ receipt: 'K7P2-9QXD', letter: 'x', [CANARY]: 1 })],
  [400, json({ receipt: 'K7P2-9QXD', letter: CANARY })],
  [409, json({ receipt: CANARY, letter: 'x' })],
  [404, { path: `/${CANARY}?${CANARY}`, method: 'GET' }],
  [404, { path: `/contact/verzonden/?nr=${CANARY}`, method: 'GET' }],
];

let resend: FakeResend;
let running: Running;
let env: Record<string, string>;
const outputs: (() => string)[] = [];

test.beforeAll(async () => {
  // Starts a server, on a machine that may be busy.
  test.setTimeout(120_000);
  resend = await fakeResend();
  const folder = test.info().outputPath();
  env = {
    RESEND_API_KEY: 're_x',
    RESEND_BASE_URL: resend.url,
    MAIL_FROM: 'site@zone.example',
    MAIL_TO: 'dienst@zone.example',
    STORE_DIR: join(folder, 'store'),
    FORWARD_AFTER_SECONDS: '0',
    FORWARD_PAUSE_MS: '0',
    FORWARD_WAIT_SECONDS: '0',
    UNCHECKED_PER_HOUR: '10000',
  };
  await start();
});
test.afterAll(async () => {
  await running.kill();
  await resend.stop();
});
test.afterEach(async () => {
  expectSilence('log', outputs.map((output) => output()).join('\n'));
  for (const mail of resend.asked) expectSilence('mail', ...unpacked(mail));
  for (const file of await filesIn(env['STORE_DIR'] ?? ''))
    expectSilence('store', file, await readFile(file));
});

async function start(changes: Record<string, string> = {}): Promise<void> {
  running = await startServer(PORT, { ...env, ...changes });
  outputs.push(running.output);
}

/** Posts, once as a script and once as a page, and holds the answers to silence. */
async function ask(post: Post): Promise<number> {
  const data = await fetchForLeaks(post, 'application/json');
  const page = await fetchForLeaks(post, 'text/html');
  const mayRepeat = page.status === 422 || page.status === 503;
  expectSilence('answer', await data.text());
  if (!mayRepeat) expectSilence('page', await page.text());
  return page.status;
}

async function fetchForLeaks(
  { path = '/api/contact', method = 'POST', headers = {}, body }: Post,
  accept: string,
): Promise<Response> {
  const answer = await fetch(`${running.origin}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...trace, accept, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  expectSilence('headers', JSON.stringify([...answer.headers]));
  return answer;
}

test('an accepted form and an accepted letter', async () => {
  expect(await ask(form())).toBe(303);
  const { letter } = await aSealedLetter({ text: typed.bericht, reach: typed.hoe });
  expect(await ask(json({ receipt: 'K7P2-9QXD', letter: toArmor(letter) }))).toBe(303);
  expect(resend.delivered).toHaveLength(3);
});

test('everything that is wrong', async () => {
  for (const [status, post] of wrong) expect(await ask(post), JSON.stringify(post)).toBe(status);
});

test('mail that fails, in every way, a letter that stays behind, and a stop', async () => {
  for (const behaviour of [
    { status: 500, body: '<html>' },
    { status: 429, body: '{}', headers: { 'retry-after': '1' } },
    { status: 200, body: '<html>' },
  ]) {
    resend.behave(behaviour);
    expect(await ask(form())).toBe(303);
  }
  expect(await filesIn(env['STORE_DIR'] ?? '')).not.toHaveLength(0);

  resend.behave('hang');
  const unanswered = fetchForLeaks(form(), 'text/html').catch(() => 'the line is dead');
  const asked = resend.asked.length;
  await expect.poll(() => resend.asked.length).toBe(asked + 1);
  await running.kill();
  expect(await unanswered).toBe('the line is dead');
  expectSilence('store', ...(await filesIn(env['STORE_DIR'] ?? '')));

  resend.behave('accept');
  await start();
  expect(running.output()).toContain('7 further, 0 failed');
});

test('nothing that works: not the store, not the mail', async () => {
  const store = env['STORE_DIR'] ?? '';
  await rename(store, `${store}-away`);
  await writeFile(store, '');
  resend.behave({ status: 500, body: '' });

  expect(await ask(form())).toBe(503);
  const { letter } = await aSealedLetter({ text: typed.bericht });
  const answer = await fetchForLeaks(
    json({ receipt: 'TTTT-2222', letter: toArmor(letter) }),
    'application/json',
  );
  expect(answer.status).toBe(503);
  expectSilence('answer', await answer.text());
  await running.kill();
});

test('mails that land in a folder', async () => {
  const folder = test.info().outputPath('folder');
  await start({
    RESEND_API_KEY: '',
    OUTBOX_DIR: join(folder, 'outbox'),
    STORE_DIR: join(folder, 'store'),
  });
  expect(await ask(form())).toBe(303);

  const files = await filesIn(folder);
  expect(files.filter((file) => file.endsWith('.eml'))).toHaveLength(2);
  for (const file of files) expectSilence('folder', file, ...decoded(await readFile(file, 'utf8')));
});

/** Every way in which a word may lie in bytes. */
const needles = [CANARY, CANARY.toLowerCase(), ADDRESS, '0470 00 00 00'].flatMap((word) => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
  Buffer.from(Buffer.from(word).toString('hex')),
  ...[0, 1, 2].map((shift) => Buffer.from(asBase64(word, shift))),
]);

/** A word in base64 when it starts at such a place; its outer signs depend on its neighbours. */
function asBase64(word: string, shift: number): string {
  const text = Buffer.from(' '.repeat(shift) + word)
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(shift === 0 ? 0 : shift + 1, -1);
}

function expectSilence(where: string, ...haystacks: (string | Uint8Array)[]): void {
  for (const haystack of haystacks) {
    const bytes = Buffer.from(haystack);
    const found = needles.filter((needle) => bytes.includes(needle)).map(String);
    expect(found, `something leaked into: ${where}`).toEqual([]);
  }
}

/** A mail with everything in it that is base64 in clear. */
function unpacked(mail: FakeResend['asked'][number]): (string | Uint8Array)[] {
  const attached = mail.attachments.map(({ content }) => Buffer.from(content, 'base64').toString());
  return [JSON.stringify(mail), ...[mail.text, ...attached].flatMap(decoded)];
}

function decoded(text: string): (string | Uint8Array)[] {
  const blocks = text.match(/(?:^[A-Za-z0-9+/=]{20,}\s*$\n?)+/gm) ?? [];
  const bytes = blocks.map((block) => Buffer.from(block, 'base64'));
  const within = bytes.flatMap((one) =>
    one.toString().startsWith('-----BEGIN') ? decoded(one.toString()) : [],
  );
  return [text, ...bytes, ...within];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
