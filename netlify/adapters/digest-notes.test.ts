import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '@netlify/functions';
import { beforeEach, expect, test, vi } from 'vitest';
import { newLife } from '#contact/life.ts';
import { hear, readMailEvent } from '#contact/mail-event.ts';
import { tendLetters } from '#contact/tend-letters.ts';
import tidy from '#netlify/functions/tidy.ts';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { mailEventPorts, tendPorts } from './composition.ts';
import { digestNotes } from './digest-notes.ts';
import { letterStore } from './letter-store.ts';
import { storeOf } from './store.ts';

const local = aLocalStore();
const folder = () => join(local.directory(), 'mails');
beforeEach(() => {
  vi.stubEnv('OUTBOX_DIR', folder());
});

const notes = () => digestNotes('test');
const name = 'bundel-2026-11-25T13:00:00.000Z-2';
const receipts = [aReceipt(), aReceipt('2222-2222')];

test('the letters of a mail are those that were written down under its name', async () => {
  await notes().write(name, receipts);

  expect(await notes().read(name)).toEqual(receipts);
  expect(await notes().read('bundel-2026-11-25T14:00:00.000Z-2')).toEqual([]);
});

test('a night forgets mails whose letters are gone', async () => {
  const nameOf = (days: number) =>
    `bundel-${new Date(Date.now() - days * 86_400_000).toISOString()}-2`;
  for (const days of [59, 61]) await notes().write(nameOf(days), receipts);

  await tidy(new Request('http://site.example/'), { deploy: { context: 'test' } } as Context);

  const { blobs } = await storeOf('digests', 'test').list();
  expect(blobs.map(({ key }) => key.slice(0, 17))).toEqual([nameOf(59).slice(0, 17)]);
});

test('a mail of several letters that is sent back after it arrived rings, and each waits for the next', async () => {
  const { keep, find, write } = letterStore('test');
  const life = { ...newLife(new Date(), 0), isOverflow: true };
  for (const receipt of receipts) await keep({ ...(await aSealedLetter()), receipt }, life);
  const lives = async () => (await Promise.all(receipts.map(find))).map((kept) => kept?.life);
  await tendLetters(tendPorts('test', 3));
  for (const receipt of receipts) {
    const kept = await find(receipt);
    if (kept) await write(kept, { ...kept.life, deliveredAt: new Date() });
  }
  const id = (await lives())[0]?.mailId ?? '';
  const mail = await readFile(join(folder(), `${id}.eml`), 'utf8');

  const data = { email_id: id, subject: /^Subject: (.*)$/m.exec(mail)?.[1] };
  const event = readMailEvent({ type: 'email.bounced', data });
  if (event) await hear(event, mailEventPorts('test', 3));

  const back = { returned: 1, mailedAt: null, deliveredAt: null };
  expect(await lives()).toMatchObject([back, back]);
  const [alarm = ''] = (await readdir(folder())).filter((file) =>
    file.startsWith('alarm-returned'),
  );
  const said = await readFile(join(folder(), alarm), 'utf8');
  expect(receipts.filter((receipt) => said.includes(receipt))).toEqual(receipts);
});
