import { expect, test } from 'vitest';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import type { SenderCheck } from './sender-check.ts';
import { words } from '#lib/words.ts';
import { digest, notification, reminder } from './notification.ts';
import { toArmor } from './seal.ts';

test('the mail names the letter, tells how to open it and carries it twice', async () => {
  const envelope = await aSealedLetter();
  const armored = toArmor(envelope.letter);

  const { subject, text, attachments } = notification(envelope);

  expect(subject).toBe('Nieuw bericht K7P2-9QXD');
  expect(attachments).toEqual([{ name: 'K7P2-9QXD.age', content: armored }]);
  expect(text).toContain('K7P2-9QXD.age');
  expect(text).toContain(armored);
  expect(text).not.toMatch(/[{}]/);
});

test('no mail holds a link, so that a false one teaches nobody to click', async () => {
  const envelope = await aSealedLetter();
  const mails = [notification(envelope), digest('bundel-1', [envelope]), reminder([aReceipt()])];

  for (const { text } of mails) expect(text).not.toMatch(/https?:|www\./);
});

test('several letters go in one mail, each as a file under its number, and checked', async () => {
  const one = await aSealedLetter();
  const other = { ...one, receipt: aReceipt('2222-2222') };

  const { subject, text, attachments } = digest('bundel-1', [one, other]);

  expect(subject).toBe('2 berichten samen (bundel-1)');
  expect(text).toMatch(/K7P2-9QXD {2}Gecontroleerd: niet\.\n2222-2222/);
  expect(attachments.map(({ name }) => name)).toEqual(['K7P2-9QXD.age', '2222-2222.age']);
  expect(digest('bundel-1', [one], true).text).toContain(words.mail.second);
});

test('a mail with several letters says when a canary last came through, as far as any of them knows', async () => {
  const one = await aSealedLetter();
  const known = (time: string) => ({ ...one, lastCanary: new Date(time) });
  const letters = [one, known('2026-11-22T04:12:00Z'), known('2026-11-21T04:12:00Z')];

  expect(digest('bundel-1', letters).text).toMatch(/: 22 november 2026 om 0?5:12\.\n/);
  expect(digest('bundel-1', [one]).text).toContain(words.mail.lastCanary.none);
});

test('a reminder names letters by number alone', () => {
  const { text, attachments } = reminder([aReceipt(), aReceipt('2222-2222')]);

  expect(text).toMatch(/K7P2-9QXD\n2222-2222$/);
  expect(attachments).toEqual([]);
});

test('the mail holds no word of the message', async () => {
  const message = { text: 'kanarie', municipality: 'Perendonk', reach: 'zeppelin' };
  const { subject, text } = notification(await aSealedLetter(message));

  for (const word of Object.values(message)) expect(subject + text).not.toContain(word);
});

test('the same letter gives the same mail, so that the mail service knows it again', async () => {
  const envelope = await aSealedLetter();

  expect(notification(envelope)).toEqual(notification(envelope));
});

test('the mail says how the sender was checked, and what looked odd', async () => {
  const envelope = await aSealedLetter();
  const textFor = (check: SenderCheck) => notification({ ...envelope, check }).text;

  expect(textFor({ by: 'none', odd: [] })).toContain('Gecontroleerd: niet.');
  expect(textFor({ by: 'work', odd: [] })).toContain('Gecontroleerd: rekenproef.');
  expect(textFor({ by: 'hcaptcha', odd: ['trap', 'fast'] })).toMatch(
    /Gecontroleerd: hCaptcha, vulde een veld .+, was sneller .+\./,
  );
});

test('the mail says when the way was last controlled, in Belgian time', async () => {
  const envelope = await aSealedLetter();
  const lastCanary = new Date('2026-11-22T04:12:00Z');

  expect(notification(envelope).text).toContain('Laatste controle: nog geen.');
  expect(notification({ ...envelope, lastCanary }).text).toContain(
    'Laatste controle: 22 november 2026 om 05:12.',
  );
});

test('a mail that may be a second one says so', async () => {
  expect(notification(await aSealedLetter(), true).text).toContain('twee keer krijgen');
});

test('a canary letter is told apart before anybody opens it', async () => {
  const envelope = { ...(await aSealedLetter()), receipt: aReceipt('CCCC-2222') };

  const { subject, text } = notification(envelope);

  expect(subject).toBe('Controlebericht CCCC-2222');
  expect(text).toContain('Je hoeft niets te doen');
  expect(text).not.toMatch(/[{}]/);
});
