import { beforeAll, describe, expect, test } from 'vitest';
import { createTransport } from 'nodemailer';
import { aSealedLetter } from '#tests/builders/contact.ts';
import { findLetter } from './find-letter.ts';
import { notification } from './notification.ts';
import type { Envelope } from './receive.ts';
import { toArmor } from './seal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let envelope: Envelope;
let armored: string;
beforeAll(async () => {
  envelope = await aSealedLetter();
  armored = toArmor(envelope.letter);
});

async function aMail(part: 'both' | 'text' | 'attachment'): Promise<Uint8Array> {
  const { subject, text, attachments } = notification(envelope);
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await composer.sendMail({
    from: 'a@zone.example',
    to: 'b@zone.example',
    subject,
    text: part === 'attachment' ? 'Zie bijlage.' : text,
    attachments:
      part === 'text' ? [] : attachments.map(({ name, content }) => ({ filename: name, content })),
  });
  return Buffer.isBuffer(message) ? message : bytes('');
}

describe('the letter is found', () => {
  test('in the file itself, binary or armored', async () => {
    for (const given of [envelope.letter, bytes(armored)])
      expect(await findLetter(given)).toEqual({ ok: true, file: Uint8Array.from(envelope.letter) });
  });

  test.each(['both', 'text', 'attachment'] as const)('in a saved mail (%s)', async (part) => {
    expect(await findLetter(await aMail(part))).toEqual({ ok: true, file: envelope.letter });
  });

  test('in text around which other words stand', async () => {
    expect(await findLetter(bytes(`Beste collega,\n\n${armored}\nGroeten`))).toMatchObject({
      ok: true,
    });
  });

  test.each([
    ['quoted by a mail program', (text: string) => text.replaceAll(/^/gm, '> ')],
    ['with other line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['wrapped again', (text: string) => text.replaceAll(/([A-Za-z0-9+/]{40})/g, '$1\n')],
    ['indented', (text: string) => text.replaceAll(/^/gm, '\t ')],
  ])('in text %s', async (_, spoil) => {
    expect(await findLetter(bytes(spoil(armored)))).toEqual({ ok: true, file: envelope.letter });
  });
});

describe('it is said', () => {
  test.each(['', 'Beste collega', 'Subject: hallo\n\nTekst'])(
    'when there is none: %j',
    async (text) => {
      expect(await findLetter(bytes(text))).toEqual({ ok: false, reason: 'notALetter' });
    },
  );

  test('when it is broken off or has other signs', async () => {
    const broken = [armored.slice(0, -200), armored.replace('\n', '\n=é=')];

    for (const text of broken)
      expect(await findLetter(bytes(text))).toEqual({ ok: false, reason: 'damaged' });
  });

  test('when a mail has only a broken letter', async () => {
    const mail = `Subject: x\nContent-Type: text/plain\n\n${armored.slice(0, -200)}`;

    expect(await findLetter(bytes(mail))).toEqual({ ok: false, reason: 'damaged' });
  });
});
