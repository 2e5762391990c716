import { beforeAll, describe, expect, test } from 'vitest';
import { createTransport } from 'nodemailer';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { findLetters } from './find-letter.ts';
import type { Mail } from './mail.ts';
import { digest, notification } from './notification.ts';
import type { Envelope } from './receive.ts';
import { toArmor } from './seal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NUMBER = aReceipt();
const OTHER = aReceipt('M3QT-7WXY');

let envelope: Envelope;
let armored: string;
let second: Envelope;
beforeAll(async () => {
  envelope = await aSealedLetter();
  armored = toArmor(envelope.letter);
  second = { ...(await aSealedLetter()), receipt: OTHER };
});

interface Attached {
  filename?: string;
  content: string | Buffer;
}

async function aMail(mail: Pick<Mail, 'subject' | 'text'>, attachments: Attached[] = []) {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from: 'a@zone.example',
    to: 'b@zone.example',
    subject: mail.subject,
    text: mail.text,
    attachments,
  });
  return Buffer.isBuffer(message) ? message : bytes('');
}

const attachedTo = ({ attachments }: Mail): Attached[] =>
  attachments.map(({ name, content }) => ({ filename: name, content }));

const found = (file: Uint8Array, number: string | null = null) => ({ ok: true, file, number });

describe('the letter is found', () => {
  test('in the file itself, binary or armored, with the number in its name', async () => {
    for (const given of [envelope.letter, bytes(armored)])
      for (const [name, number] of [
        ['', null],
        [`${NUMBER}.age`, NUMBER],
        [`${NUMBER} (1).age`, NUMBER],
        ['mail.eml.sealed-2.age', null],
      ] as const)
        expect(await findLetters(given, name)).toEqual([
          found(Uint8Array.from(envelope.letter), number),
        ]);
  });

  test('once in a saved mail that brings it twice', async () => {
    const mail = notification(envelope);

    expect(await findLetters(await aMail(mail, attachedTo(mail)))).toEqual([
      found(envelope.letter, NUMBER),
    ]);
  });

  test('in a saved mail with the text alone, or the attachment alone', async () => {
    const mail = notification(envelope);
    const bare = { subject: 'Bericht', text: 'Zie bijlage.' };

    expect(await findLetters(await aMail(mail))).toEqual([found(envelope.letter, NUMBER)]);
    expect(await findLetters(await aMail(bare, attachedTo(mail)))).toEqual([
      found(envelope.letter, NUMBER),
    ]);
  });

  test('in an attachment that is binary, or has no name', async () => {
    const bare = { subject: 'Bericht', text: '' };
    const attachments = [{ content: Buffer.from(envelope.letter) }];

    const nameless = [
      'Content-Type: multipart/mixed; boundary=x\n\n--x',
      'Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n',
      `${Buffer.from(envelope.letter).toString('base64')}\n--x--\n`,
    ];

    expect(await findLetters(await aMail(bare, attachments))).toEqual([found(envelope.letter)]);
    expect(await findLetters(bytes(nameless.join('\n')))).toEqual([found(envelope.letter)]);
  });

  test('in text around which other words stand', async () => {
    expect(await findLetters(bytes(`Beste collega,\n\n${armored}\nGroeten`))).toEqual([
      found(envelope.letter),
    ]);
  });

  test('in a pasted mail, under the number that stands before it', async () => {
    expect(await findLetters(bytes(notification(envelope).text))).toEqual([
      found(envelope.letter, NUMBER),
    ]);
  });

  test.each([
    ['quoted by a mail program', (text: string) => text.replaceAll(/^/gm, '> ')],
    ['with other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['wrapped again', (text: string) => text.replaceAll(/([A-Za-z0-9+/]{40})/g, '$1\n')],
    ['indented', (text: string) => text.replaceAll(/^/gm, '\t ')],
  ])('in text %s', async (_, spoil) => {
    expect(await findLetters(bytes(spoil(armored)))).toEqual([found(envelope.letter)]);
  });
});

describe('several letters are found', () => {
  test('in one mail, each under its own number', async () => {
    const mail = digest('bundel', [envelope, second]);

    expect(await findLetters(await aMail(mail, attachedTo(mail)))).toEqual([
      found(envelope.letter, NUMBER),
      found(second.letter, OTHER),
    ]);
  });

  test('in pasted mails, each under the number that stands before it', async () => {
    const pasted = [envelope, second].map((one) => notification(one).text).join('\n\n');

    expect(await findLetters(bytes(pasted))).toEqual([
      found(envelope.letter, NUMBER),
      found(second.letter, OTHER),
    ]);
  });

  test('and one that is broken does not hide the others', async () => {
    const broken = notification(envelope).text.slice(0, -200);
    const pasted = `${broken}\n\n${notification(second).text}`;

    expect(await findLetters(bytes(pasted))).toEqual([
      { ok: false, reason: 'damaged', number: NUMBER },
      found(second.letter, OTHER),
    ]);
  });

  test('where two numbers stand before a letter, none counts as its own', async () => {
    expect(await findLetters(bytes(`${NUMBER} en ${OTHER}\n${armored}`))).toEqual([
      found(envelope.letter),
    ]);
  });
});

describe('it is said', () => {
  test.each(['', 'Beste collega', 'Subject: hallo\n\nTekst'])(
    'when there is none: %j',
    async (text) => {
      expect(await findLetters(bytes(text))).toEqual([]);
    },
  );

  test('when it is broken off or has other signs', async () => {
    const broken = [armored.slice(0, -200), armored.replace('\n', '\n=é=')];

    for (const text of broken)
      expect(await findLetters(bytes(text))).toEqual([
        { ok: false, reason: 'damaged', number: null },
      ]);
  });

  test('when a mail has only a broken letter', async () => {
    const mail = `Subject: x\nContent-Type: text/plain\n\n${armored.slice(0, -200)}`;

    expect(await findLetters(bytes(mail))).toEqual([
      { ok: false, reason: 'damaged', number: null },
    ]);
  });

  test('and a whole copy takes the place of a broken one, before or behind it', async () => {
    const mail = notification(envelope);
    const [file] = attachedTo(mail);
    const cut = [{ filename: `${NUMBER}.age`, content: armored.slice(0, -200) }];

    expect(await findLetters(await aMail(mail, cut))).toEqual([found(envelope.letter, NUMBER)]);
    expect(
      await findLetters(
        await aMail({ ...mail, text: mail.text.slice(0, -200) }, file ? [file] : []),
      ),
    ).toEqual([found(envelope.letter, NUMBER)]);
  });
});
