import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { aKey, aSealedLetter, choices, everyField } from '#tests/builders/contact.ts';
import { vector } from '#tests/builders/vector.ts';
import { emptyForm, field, type Field, type Typed } from './form.ts';
import { validate } from './message.ts';
import { notification } from './notification.ts';
import { MAX_BODY, read, type Reading } from './read.ts';
import type { Envelope } from './receive.ts';
import { toArmor } from './seal.ts';

const recipients = ['age1pq1eersteeen', 'age1pq1tweede22'];

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const RECEIPT = 'K7P2-9QXD';
const controls = Object.keys(field) as Field[];

const readText = (type: string, text: string): Reading =>
  read(type, new TextEncoder().encode(text), recipients);
const readLetter = (letter: unknown): Reading =>
  readText(JSON_TYPE, JSON.stringify({ receipt: RECEIPT, letter }));
const refused = (refusal: string): object => ({ ok: false, refusal });

/** Any text, half characters and control characters among it. */
const anyText = fc.string({ unit: fc.oneof(hostile(), fc.string({ unit: 'binary' })) });

function hostile() {
  return fc.constantFrom(
    ...['\r\n', '\r', '\n', '\0', '\u2028', '\ud800', '\udfff', '\ufeff', '\u202e'],
    ...['&', '=', '+', '%', '%0d%0a', '%text%', '<script>', '"', "'", '\\u0000'],
    ...['\r\nBcc: x@y.example', '__proto__', 'constructor', '-----BEGIN AGE ENCRYPTED FILE-----'],
  );
}

describe('a form of any words', () => {
  const anyForm = fc.record<Typed>(everyField(anyText));

  test('is read as it was typed', () => {
    fc.assert(
      fc.property(anyForm, (typed) => {
        const body = new URLSearchParams(controls.map((name) => [field[name], typed[name]]));
        const reading = readText(FORM, body.toString());
        if (!reading.ok || reading.submission.kind !== 'form') throw new Error('It was refused.');
        for (const name of controls)
          expect(reading.submission.typed[name]).toBe(typed[name].toWellFormed());
      }),
    );
  });

  test('becomes a message of visible signs, or tells what is wrong', () => {
    const likely = fc.record<Typed>({
      ...everyField(anyText),
      theme: fc.oneof(fc.constant('b'), anyText),
      municipality: fc.oneof(fc.constantFrom('', 'appelgem', '__proto__', 'toString'), anyText),
      mayReach: fc.oneof(fc.constantFrom('ja', 'nee', ''), anyText),
      school: fc.oneof(fc.constantFrom('', '123', '__proto__'), anyText),
      position: fc.oneof(fc.constantFrom('', 'clb'), anyText),
    });

    fc.assert(
      fc.property(likely, (typed) => {
        const validation = validate(typed, choices);
        if (!validation.ok) return validation.problems.length > 0;
        const { text, reach, municipality } = validation.message;
        return (
          !/[^\P{Cc}\n\t]/u.test(text + (reach ?? '')) &&
          (text + (reach ?? '')).isWellFormed() &&
          (municipality === null || Object.values(choices.municipalities).includes(municipality))
        );
      }),
    );
  });
});

describe('fields that no page has', () => {
  const names = fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'bericht[]', 'bericht.x'),
    anyText,
  );

  test('are refused in a form, and change no object', () => {
    const known = new Set<string>(Object.values(field));

    fc.assert(
      fc.property(fc.array(fc.tuple(names, anyText), { minLength: 1 }), (pairs) => {
        const others = pairs.filter(([name]) => !known.has(name) && name !== '');
        const reading = readText(FORM, new URLSearchParams(others).toString());
        return others.length === 0 || !reading.ok;
      }),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(emptyForm).toEqual(Object.fromEntries(controls.map((name) => [name, ''])));
  });

  test('are refused in JSON, and change no object', () => {
    fc.assert(
      fc.property(names, fc.json(), (name, value) => {
        if (name === 'receipt' || name === 'letter') return true;
        const body = `{"receipt":"${RECEIPT}","letter":"x",${JSON.stringify(name)}:${value}}`;
        return !readText(JSON_TYPE, body).ok;
      }),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('ten thousand of them are refused, in either body', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    const json = JSON.stringify(Object.fromEntries(many.map((name) => [name, 1])));

    expect(readText(FORM, many.join('&').slice(0, MAX_BODY))).toEqual(refused('unknown'));
    expect(readText(JSON_TYPE, json)).toMatchObject({ ok: false });
    expect(readText(FORM, '&'.repeat(MAX_BODY))).toMatchObject({ ok: true });
  });
});

describe('a body of any JSON', () => {
  test('is refused unless it is a number and a letter', () => {
    fc.assert(fc.property(fc.json(), (json) => !readText(JSON_TYPE, json).ok));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (receipt, letter) => {
        return !readText(JSON_TYPE, JSON.stringify({ receipt, letter })).ok;
      }),
    );
  });

  test('nested as deep as a body can be is refused', () => {
    const half = MAX_BODY / 2;

    expect(readText(JSON_TYPE, '['.repeat(half) + ']'.repeat(half))).toEqual(refused('unknown'));
    expect(readText(JSON_TYPE, '['.repeat(MAX_BODY))).toEqual(refused('broken'));
    expect(readText(JSON_TYPE, '{"a":'.repeat(MAX_BODY / 5))).toEqual(refused('broken'));
  });

  test('with a number of another shape is refused, also with a line end after it', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant(`${RECEIPT}\n`)), (receipt) => {
        const reading = readText(JSON_TYPE, JSON.stringify({ receipt, letter: 'x' }));
        expect(reading).toEqual(refused('receipt'));
      }),
    );
  });

  test('that names the letter twice is read by its last name alone', async () => {
    const letter = JSON.stringify(toArmor((await aSealedLetter()).letter));
    const body = (first: string, second: string) =>
      `{"receipt":"${RECEIPT}","letter":${first},"letter":${second}}`;

    expect(readText(JSON_TYPE, body('{}', letter)).ok).toBe(true);
    expect(readText(JSON_TYPE, body(letter, '"x"'))).toEqual(refused('letter'));
  });
});

describe('a forged letter', () => {
  let envelope: Envelope;
  let armored: string;
  beforeAll(async () => {
    envelope = await aSealedLetter();
    armored = toArmor(envelope.letter);
  });

  const ageFile = async (prepare: (encrypter: Encrypter) => void, content: Uint8Array) => {
    const encrypter = new Encrypter();
    prepare(encrypter);
    return encrypter.encrypt(content);
  };

  test('to keys of another kind is refused', async () => {
    const content = new Uint8Array(1024);
    const recipient = await identityToRecipient(await generateX25519Identity());
    const files = [
      await ageFile((encrypter) => {
        encrypter.addRecipient(recipient);
        encrypter.addRecipient(recipient);
      }, content),
      await ageFile((encrypter) => {
        encrypter.setScryptWorkFactor(2);
        encrypter.setPassphrase('x');
      }, content),
    ];

    for (const file of files) expect(readLetter(armor.encode(file))).toEqual(refused('letter'));
  });

  test('to more or fewer keys, or of a size that no page makes, is refused', async () => {
    const { recipient } = await aKey();
    const sealedTo = (count: number, size: number) =>
      ageFile((encrypter) => {
        for (let index = 0; index < count; index++) encrypter.addRecipient(recipient);
      }, new Uint8Array(size));

    for (const [count, size] of [
      ...[[1, 1024] as const, [3, 1024] as const],
      ...[[2, 0] as const, [2, 1023] as const, [2, 1025] as const],
    ])
      expect(readLetter(armor.encode(await sealedTo(count, size)))).toEqual(refused('letter'));
    expect(readLetter(armor.encode(await sealedTo(2, 1024))).ok).toBe(true);
  });

  test('with a stanza or a line slipped into its head is refused', () => {
    const text = Buffer.from(envelope.letter).toString('latin1');
    const spoilt = [
      text.replace('age-encryption.org/v1\n', 'age-encryption.org/v1\n-> X25519 geheim\ntekst\n'),
      text.replace('age-encryption.org/v1\n', 'age-encryption.org/v1\nBcc: x@y.example\n'),
      text.replace('age-encryption.org/v1\n', 'age-encryption.org/v1\r\n'),
      text.replace('v1', 'v2'),
      `geheim\n${text}`,
      `${text}geheim`,
    ];

    for (const one of spoilt)
      expect(readLetter(armor.encode(Buffer.from(one, 'latin1')))).toEqual(refused('letter'));
  });

  test('with words before, after or between its marks is refused', () => {
    const lines = armored.split('\n');
    const places = fc.nat({ max: lines.length - 1 });
    const words = fc.constantFrom('geheim', 'Bcc: x@y.example', '<b>', vector.armored);

    fc.assert(
      fc.property(places, words, (place, word) => {
        expect(readLetter(lines.toSpliced(place, 0, word).join('\n'))).toEqual(refused('letter'));
      }),
    );
    expect(readLetter(`${armored}geheim`)).toEqual(refused('letter'));
  });

  test('changed at any place is refused, or is a letter of the same shape', () => {
    const change = fc.tuple(fc.nat({ max: armored.length - 1 }), fc.nat({ max: 9 }), anyText);

    fc.assert(
      fc.property(change, ([at, cut, put]) => {
        const reading = readLetter(armored.slice(0, at) + put + armored.slice(at + cut));
        if (!reading.ok) return reading.refusal === 'letter' || reading.refusal === 'large';
        const { submission } = reading;
        return submission.kind === 'letter' && submission.letter.length === envelope.letter.length;
      }),
    );
  });

  test('that is read makes a mail whose every line we wrote, or that is base64', () => {
    const { subject, text, attachments } = notification(envelope);
    const inside = text.slice(text.indexOf('-----BEGIN'));

    expect(subject).toBe(`Nieuw bericht ${RECEIPT}`);
    expect(attachments.map(({ name }) => name)).toEqual([`${RECEIPT}.age`]);
    const lines = inside.trim().split('\n').slice(1, -1);
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).toMatch(/^[A-Za-z0-9+/]{1,64}={0,2}$/);
  });
});

test('the kind of a body is read without its parameters, and any other kind is refused', () => {
  fc.assert(
    fc.property(anyText, (parameter) => {
      expect(readText(`${FORM};${parameter}`, 'thema=a').ok).toBe(true);
      expect(readText(`x${parameter}/json`, '{}')).toEqual(refused('type'));
    }),
  );
});
