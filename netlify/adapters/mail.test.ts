import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sending } from '#contact/receive.ts';
import { toArmor } from '#contact/seal.ts';
import { aSealedLetter } from '#tests/support/contact.ts';
import { fakeResend, type Behaviour, type FakeResend } from '#tests/support/resend.ts';
import { forwarding } from './mail.ts';

const MAILROOM = 'https://zone.example/postvak/';
const from = 'site@zone.example';
const to = 'dienst@zone.example';

let sending: Sending;
beforeAll(async () => {
  sending = await aSealedLetter();
});

describe('through Resend', () => {
  let resend: FakeResend;
  beforeAll(async () => {
    resend = await fakeResend();
  });
  afterAll(() => resend.stop());
  beforeEach(() => {
    resend.behave('accept');
    resend.delivered.length = 0;
    resend.asked.length = 0;
  });

  const forward = (limitMs?: number) =>
    forwarding(
      { kind: 'resend', apiKey: 're_x', baseUrl: resend.url, from, to },
      MAILROOM,
      limitMs,
    )(sending);

  test('the mail carries the letter, under its number as key', async () => {
    await forward();

    const [mail] = resend.delivered;
    expect(mail).toMatchObject({ key: 'K7P2-9QXD', from, to, subject: 'Nieuw bericht K7P2-9QXD' });
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['K7P2-9QXD.age']);
    const attached = Buffer.from(mail?.attachments[0]?.content ?? '', 'base64').toString();
    expect(attached).toBe(toArmor(sending.letter));
  });

  test('twice the same letter is twice the same request, and one mail', async () => {
    await forward();
    await forward();

    expect(resend.asked[0]).toEqual(resend.asked[1]);
    expect(resend.delivered).toHaveLength(1);
  });

  const refusals: [string, Behaviour][] = [
    [
      'too many requests',
      { status: 429, body: '{"name":"rate_limit_exceeded"}', headers: { 'retry-after': '1' } },
    ],
    ['an error', { status: 500, body: '{}' }],
    ['a page', { status: 502, body: '<html>' }],
    ['a page that says it went well', { status: 200, body: '<html>' }],
    ['an answer without a mail', { status: 200, body: '{}' }],
  ];
  test.each(refusals)('%s is no acceptance', async (_, behaviour) => {
    resend.behave(behaviour);

    await expect(forward()).rejects.toThrow();
  });

  test('no answer within the limit is no acceptance', async () => {
    resend.behave('hang');

    await expect(forward(50)).rejects.toThrow();
  });

  test('nobody there is no acceptance', async () => {
    const mail = {
      kind: 'resend',
      apiKey: 're_x',
      baseUrl: 'http://127.0.0.1:9',
      from,
      to,
    } as const;

    await expect(forwarding(mail, MAILROOM)(sending)).rejects.toThrow();
  });
});

describe('to a folder', () => {
  const folder = () => mkdtemp(join(tmpdir(), 'outbox-'));

  test('the same mail is written as one file, with the letter in text and attachment', async () => {
    const into = join(await folder(), 'new');

    await forwarding({ kind: 'folder', folder: into, from, to }, MAILROOM)(sending);

    expect(await readdir(into)).toEqual(['K7P2-9QXD.eml']);
    const mail = await PostalMime.parse(await readFile(join(into, 'K7P2-9QXD.eml')));
    expect(mail.subject).toBe('Nieuw bericht K7P2-9QXD');
    expect(mail.text?.replaceAll('\r\n', '\n')).toContain(toArmor(sending.letter).trim());
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['K7P2-9QXD.age']);
    expect(mail.from?.address).toBe(from);
  });

  test('the same letter again stays one file', async () => {
    const into = await folder();
    const forward = forwarding({ kind: 'folder', folder: into, from, to }, MAILROOM);

    await forward(sending);
    await forward(sending);

    expect(await readdir(into)).toHaveLength(1);
  });

  test('a folder that cannot be written is no acceptance', async () => {
    const inTheWay = join(await folder(), 'file');
    await writeFile(inTheWay, '');

    await expect(
      forwarding({ kind: 'folder', folder: inTheWay, from, to }, MAILROOM)(sending),
    ).rejects.toThrow();
  });
});
