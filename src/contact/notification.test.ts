import { expect, test } from 'vitest';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import type { SenderCheck } from './sender-check.ts';
import { notification } from './notification.ts';
import { toArmor } from './seal.ts';

const MAILROOM = 'https://zone.example/postvak/';

test('the mail names the letter, tells how to open it and carries it twice', async () => {
  const envelope = await aSealedLetter();
  const armored = toArmor(envelope.letter);

  const { subject, text, attachment } = notification(envelope, MAILROOM);

  expect(subject).toBe('Nieuw bericht K7P2-9QXD');
  expect(attachment).toEqual({ name: 'K7P2-9QXD.age', content: armored });
  expect(text).toContain(MAILROOM);
  expect(text).toContain('K7P2-9QXD.age');
  expect(text).toContain(armored);
  expect(text).not.toMatch(/[{}]/);
});

test('the mail holds no word of the message', async () => {
  const message = { text: 'kanarie', municipality: 'Perendonk', reach: 'zeppelin' };
  const { subject, text } = notification(await aSealedLetter(message), MAILROOM);

  for (const word of Object.values(message)) expect(subject + text).not.toContain(word);
});

test('the same letter gives the same mail, so that the mail service knows it again', async () => {
  const envelope = await aSealedLetter();

  expect(notification(envelope, MAILROOM)).toEqual(notification(envelope, MAILROOM));
});

test('the mail says how the sender was checked, and what looked odd', async () => {
  const envelope = await aSealedLetter();
  const textFor = (check: SenderCheck) => notification({ ...envelope, check }, MAILROOM).text;

  expect(textFor({ by: 'none', odd: [] })).toContain('Gecontroleerd: niet.');
  expect(textFor({ by: 'work', odd: [] })).toContain('Gecontroleerd: rekenproef.');
  expect(textFor({ by: 'hcaptcha', odd: ['trap', 'fast'] })).toMatch(
    /Gecontroleerd: hCaptcha, vulde een veld .+, was sneller .+\./,
  );
});

test('the mail says when the way was last controlled, in Belgian time', async () => {
  const envelope = await aSealedLetter();
  const lastCanary = new Date('2026-11-22T04:12:00Z');

  expect(notification(envelope, MAILROOM).text).toContain('Laatste controle: nog geen.');
  expect(notification({ ...envelope, lastCanary }, MAILROOM).text).toContain(
    'Laatste controle: 22 november 2026 om 05:12.',
  );
});

test('a mail that may be a second one says so', async () => {
  expect(notification(await aSealedLetter(), MAILROOM, true).text).toContain('al eerder gekregen');
});

test('a canary letter is told apart before anybody opens it', async () => {
  const envelope = { ...(await aSealedLetter()), receipt: aReceipt('CCCC-2222') };

  const { subject, text } = notification(envelope, MAILROOM);

  expect(subject).toBe('Controlebericht CCCC-2222');
  expect(text).toContain('Je hoeft niets te doen');
  expect(text).not.toMatch(/[{}]/);
});
