import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MailFate } from '#contact/life.ts';
import type { Envelope } from '#contact/receive.ts';
import { toArmor } from '#contact/seal.ts';
import { aSealedLetter } from '#tests/builders/contact.ts';
import { fakeResend, type Behaviour, type FakeResend } from '#tests/fakes/resend.ts';
import { fakeSmtp, type FakeSmtp } from '#tests/fakes/smtp.ts';
import { notification } from '#contact/notification.ts';
import { fateOf, findMail, mailZone, seesMailbox, send, watchMail, type Outgoing } from './mail.ts';

const from = 'site@zone.example';
const to = 'dienst@zone.example';

let envelope: Envelope;
let outgoing: Outgoing;
beforeAll(async () => {
  envelope = await aSealedLetter();
  outgoing = { key: envelope.receipt, to, mail: notification(envelope) };
});

describe('through Resend', () => {
  let resend: FakeResend;
  beforeAll(async () => {
    resend = await fakeResend();
  });
  afterAll(() => resend.stop());
  beforeEach(() => {
    resend.behave('accept');
    resend.event = 'delivered';
    resend.delivered.length = 0;
    resend.asked.length = 0;
  });

  const settings = () =>
    ({ kind: 'resend', apiKey: 're_x', baseUrl: resend.url, from, to }) as const;
  const forward = (limitMs?: number) => send(settings(), outgoing, limitMs);

  test('the mail carries the letter, under its number as key', async () => {
    await forward();

    const [mail] = resend.delivered;
    expect(mail).toMatchObject({ key: 'K7P2-9QXD', from, to, subject: 'Nieuw bericht K7P2-9QXD' });
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['K7P2-9QXD.age']);
    const attached = Buffer.from(mail?.attachments[0]?.content ?? '', 'base64').toString();
    expect(attached).toBe(toArmor(envelope.letter));
  });

  test('twice the same letter is twice the same request, and one mail', async () => {
    await forward();
    await forward();

    expect(resend.asked[0]).toEqual(resend.asked[1]);
    expect(resend.delivered).toHaveLength(1);
  });

  test('who watches hears of each mail to the zone whether it was taken, and of no other mail', async () => {
    const heard: boolean[] = [];
    watchMail((isTaken) => heard.push(isTaken));
    await mailZone(settings(), outgoing);
    resend.behave({ status: 500, body: '{}' });
    await expect(mailZone(settings(), outgoing)).rejects.toThrow();
    await expect(forward()).rejects.toThrow();
    watchMail(() => undefined);

    expect(heard).toEqual([true, false]);
    expect(resend.delivered[0]).toMatchObject({ to });
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
    const nowhere = { ...settings(), baseUrl: 'http://127.0.0.1:9' };

    await expect(send(nowhere, outgoing)).rejects.toThrow();
    expect(await findMail(nowhere, envelope.receipt)).toBeNull();
    await expect(fateOf(nowhere, 'x')).rejects.toThrow();
  });

  test('an answer that another mail has the key means that it was sent before', async () => {
    resend.behave({ status: 409, body: '{"name":"invalid_idempotent_request"}' });
    expect(await forward()).toBeNull();

    resend.behave({ status: 409, body: '{"name":"concurrent_idempotent_requests"}' });
    await expect(forward()).rejects.toThrow();
  });

  test('a mail without attachment is sent too', async () => {
    const mail = { subject: 'Alarm', text: 'x', attachments: [] };
    await send(settings(), { key: 'alarm-1', to: 'techniek@zone.example', mail });

    expect(resend.delivered).toMatchObject([{ key: 'alarm-1', to: 'techniek@zone.example' }]);
  });

  test('whether a number was sent is looked up, page by page', async () => {
    await forward();
    for (let other = 0; other < 3; other++)
      await send(settings(), {
        ...outgoing,
        key: `x${other}`,
        mail: { subject: 'x', text: 'x', attachments: [] },
      });
    resend.pageSize = 2;

    expect(await findMail(settings(), envelope.receipt)).toEqual({ id: 'K7P2-9QXD' });
    expect(await findMail(settings(), '2222-2222')).toBe('none');
  });

  test('a key that may not look up says nothing', async () => {
    resend.behave({ status: 401, body: '{"name":"restricted_api_key"}' });

    expect(await findMail(settings(), envelope.receipt)).toBeNull();
    await expect(fateOf(settings(), envelope.receipt)).rejects.toThrow();
  });

  test.each<[string, MailFate]>([
    ['sent', 'pending'],
    ['delivery_delayed', 'pending'],
    ['something new', 'pending'],
    ['delivered', 'delivered'],
    ['opened', 'delivered'],
    ['bounced', 'bounced'],
    ['suppressed', 'suppressed'],
    ['complained', 'complained'],
    ['failed', 'failed'],
  ])('what became of a mail is what the service says: %s', async (event, fate) => {
    const id = (await forward()) ?? '';
    resend.event = event;

    expect(await fateOf(settings(), id)).toBe(fate);
  });
});

describe('to a folder', () => {
  const folder = () => mkdtemp(join(tmpdir(), 'outbox-'));

  test('the same mail is written as one file, with the letter in text and attachment', async () => {
    const into = join(await folder(), 'new');

    await send({ kind: 'folder', folder: into, from, to }, outgoing);

    expect(await readdir(into)).toEqual(['K7P2-9QXD.eml']);
    const mail = await PostalMime.parse(await readFile(join(into, 'K7P2-9QXD.eml')));
    expect(mail.subject).toBe('Nieuw bericht K7P2-9QXD');
    expect(mail.text?.replaceAll('\r\n', '\n')).toContain(toArmor(envelope.letter).trim());
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['K7P2-9QXD.age']);
    expect(mail.from?.address).toBe(from);
  });

  test('the same letter again stays one file', async () => {
    const into = await folder();
    const forward = () => send({ kind: 'folder', folder: into, from, to }, outgoing);

    await forward();
    await forward();

    expect(await readdir(into)).toHaveLength(1);
  });

  test('the same mail twenty times at once is one file, and every time accepted', async () => {
    const into = await folder();
    const forward = () => send({ kind: 'folder', folder: into, from, to }, outgoing);

    await Promise.all(Array.from({ length: 20 }, forward));

    expect(await readdir(into)).toHaveLength(1);
  });

  test('a file that is there was delivered, and is looked up in no list', async () => {
    const settings = { kind: 'folder', folder: await folder(), from, to } as const;
    const id = (await send(settings, outgoing)) ?? '';

    expect(await fateOf(settings, id)).toBe('delivered');
    await expect(fateOf(settings, 'other')).rejects.toThrow();
    expect(await findMail(settings, envelope.receipt)).toBe('none');
  });

  test('a folder that cannot be written is no acceptance', async () => {
    const inTheWay = join(await folder(), 'file');
    await writeFile(inTheWay, '');

    await expect(send({ kind: 'folder', folder: inTheWay, from, to }, outgoing)).rejects.toThrow();
  });
});

describe('by a mail server of the zone', () => {
  let smtp: FakeSmtp;
  beforeAll(async () => {
    smtp = await fakeSmtp();
  });
  afterAll(() => smtp.stop());
  beforeEach(() => {
    smtp.behave('accept');
    smtp.delivered.length = 0;
  });

  const settings = () => ({ kind: 'smtp', url: smtp.url, from, to }) as const;

  test('the mail carries the letter, with the same name whenever it is sent', async () => {
    expect(await send(settings(), outgoing)).toBe('K7P2-9QXD');
    await send(settings(), outgoing);

    const mails = await Promise.all(smtp.delivered.map((mail) => PostalMime.parse(mail)));
    expect(mails.map(({ messageId }) => messageId)).toEqual([
      '<K7P2-9QXD@zone.example>',
      '<K7P2-9QXD@zone.example>',
    ]);
    const attached = new TextDecoder().decode(mails[0]?.attachments[0]?.content as ArrayBuffer);
    expect(attached.replaceAll('\r\n', '\n')).toBe(toArmor(envelope.letter));
  });

  test.each(['refuse', 'hang'] as const)('a server that does %s has not taken it', async (how) => {
    smtp.behave(how);

    await expect(send(settings(), outgoing, 500)).rejects.toThrow();
  });

  test('over a line that others carry nothing leaves without TLS, unless its address says so', async () => {
    const url = smtp.url.replace('127.0.0.1', '0.0.0.0');
    await expect(send({ ...settings(), url }, outgoing)).rejects.toThrow(/STARTTLS/);
    expect(smtp.delivered).toEqual([]);

    await send({ ...settings(), url: `${url}?requireTLS=false` }, outgoing);
    expect(smtp.delivered).toHaveLength(1);
  });

  test('what it took is in its hands, and whether it has another nobody can tell', async () => {
    expect(await fateOf(settings(), 'K7P2-9QXD')).toBe('delivered');
    expect(await findMail(settings(), 'K7P2-9QXD')).toBeNull();
    expect(seesMailbox(settings())).toBe(false);
    expect(seesMailbox({ kind: 'folder', folder: 'outbox', from, to })).toBe(true);
  });
});
