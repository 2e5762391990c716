import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { A_TOKEN, aForm, aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { emptyForm, field } from './form.ts';
import { keyId } from './key-id.ts';
import { MAX_PROOF } from './proof.ts';
import { MAX_BODY, read, type Reading } from './read.ts';
import { toArmor } from './seal.ts';

const recipients = ['age1pq1eersteeen', 'age1pq1tweede22'];

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json; charset=utf-8';

const readText = (type: string, text: string): Reading =>
  read(type, new TextEncoder().encode(text), recipients);
const readJson = (json: unknown): Reading => readText(JSON_TYPE, JSON.stringify(json));
const refused = (refusal: string): object => ({ ok: false, refusal });

describe('a form', () => {
  test('is read as it was typed', () => {
    const typed = aForm({
      text: ' één & twee=2 + 3\r\n%41 ',
      municipality: 'appelgem',
      reach: '☎',
    });
    const body = new URLSearchParams(
      Object.entries(typed).map(([name, value]) => [field[name as keyof typeof field], value]),
    );

    expect(readText(FORM, body.toString())).toEqual({
      ok: true,
      submission: { kind: 'form', typed, odd: [], own: null },
    });
  });

  test('may leave controls out, and end in an empty pair', () => {
    const typed = { ...emptyForm, theme: 'a' };

    for (const body of ['thema=a', 'thema=a&', '&thema=a', 'thema=a&bericht', '&&&&&&&&thema=a&&'])
      expect(readText(FORM, body)).toEqual({
        ok: true,
        submission: { kind: 'form', typed, odd: [], own: null },
      });
  });

  test('is marked when the control is filled in that people do not see', () => {
    const oddOf = (body: string) => {
      const reading = readText(FORM, body);
      return reading.ok ? reading.submission.odd : null;
    };

    expect(oddOf('thema=a&website=x')).toEqual(['trap']);
    expect(oddOf('thema=a&website=')).toEqual([]);
    expect(oddOf('website=x&website=y')).toBeNull();
  });

  test('of a page that could not seal has its number and its token', () => {
    const own = { receipt: aReceipt(), token: A_TOKEN };
    const typed = { ...emptyForm, theme: 'a' };

    expect(readText(FORM, `thema=a&nummer=${own.receipt}&token=${own.token}`)).toEqual({
      ok: true,
      submission: { kind: 'form', typed, odd: [], own },
    });
  });

  test.each([
    'nummer=K7P2-9QXD',
    `token=${A_TOKEN}`,
    `nummer=kanarie&token=${A_TOKEN}`,
    'nummer=K7P2-9QXD&token=kanarie',
  ])('with half of that, or something else, is refused: %s', (own) => {
    expect(readText(FORM, `thema=a&${own}`)).toEqual(refused('unknown'));
  });

  test.each([
    'naam=x',
    'thema=a&__proto__=x',
    'constructor=x',
    'thema=a&thema=b',
    'a=1&'.repeat(10_000),
  ])('with a control that the page does not have, or twice the same, is refused (%#)', (body) => {
    expect(readText(FORM, body)).toEqual(refused('unknown'));
  });

  test('with an unknown control after many empty pairs is refused', () => {
    expect(readText(FORM, 'thema=b&bericht=x&&&&&&&&naam=1')).toEqual(refused('unknown'));
  });

  test('with more pairs than controls is refused even when the first ones are known', () => {
    const body = 'thema=a&bericht=b&gemeente=c&bereik=nee&hoe=d&website=&meer=e';

    expect(readText(FORM, body)).toEqual(refused('unknown'));
  });

  test.each(['bericht=%', 'bericht=%zz', 'bericht=%ff%fe', 'bericht=%c3', '%ff=x'])(
    'with broken signs is refused: %s',
    (body) => {
      expect(readText(FORM, body)).toEqual(refused('broken'));
    },
  );
});

describe('a sealed letter', () => {
  test('is read with its number', async () => {
    const envelope = await aSealedLetter();

    const reading = readJson({ receipt: envelope.receipt, letter: toArmor(envelope.letter) });

    expect(reading).toEqual({
      ok: true,
      submission: {
        kind: 'letter',
        receipt: envelope.receipt,
        letter: envelope.letter,
        proof: null,
        odd: [],
        tokenHash: null,
        codeHash: null,
        box: null,
      },
    });
  });

  test('for the keys that the zone has is read, in whatever order it names them', async () => {
    const { receipt, letter } = await aSealedLetter();
    const keys = recipients.map(keyId).toReversed();

    expect(readJson({ receipt, letter: toArmor(letter), keys })).toMatchObject({ ok: true });
  });

  test.each([
    ['another key', ['eersteeen', 'derde222']],
    ['a key less', ['ersteeen']],
    ['a key more', ['ersteeen', 'tweede22', 'derde222']],
    ['no key', []],
  ])('for %s than the zone has is refused before its shape', async (_, keys) => {
    const { receipt } = await aSealedLetter();

    expect(readJson({ receipt, letter: 'x', keys })).toEqual(refused('keys'));
  });

  test('is read with the hashes of its secrets, unless they are something else', async () => {
    const { receipt, letter, tokenHash, codeHash } = await aSealedLetter();
    const posted = { receipt, letter: toArmor(letter), tokenHash };

    expect(readJson({ ...posted, codeHash })).toMatchObject({
      submission: { tokenHash, codeHash },
    });
    expect(readJson({ ...posted, box: 'a box' })).toMatchObject({ submission: { box: 'a box' } });
    expect(readJson({ ...posted, box: 'x'.repeat(9000) })).toMatchObject({
      submission: { box: null },
    });
    expect(readJson({ ...posted, codeHash: 'x' })).toMatchObject({
      submission: { tokenHash, codeHash: null },
    });
  });

  const aPosted = async (more: object) => {
    const { receipt, letter } = await aSealedLetter();
    return readJson({ receipt, letter: toArmor(letter), ...more });
  };

  test('is read with what shows that a person wrote, and with what looked odd', async () => {
    const posted = { proof: { work: 'eyJ9', hcaptcha: 'P1_x' }, odd: ['fast', 'trap'] };

    expect(await aPosted(posted)).toMatchObject({
      ok: true,
      submission: { proof: posted.proof, odd: ['trap', 'fast'] },
    });
  });

  test.each([
    { proof: 'x' },
    { proof: { work: 1 } },
    { proof: { work: 'x'.repeat(MAX_PROOF + 1) } },
    { proof: null, odd: null },
    { odd: 'fast' },
    { odd: ['snel', 1, '__proto__'] },
  ])('is never refused for a proof or a mark of another shape (%#)', async (more) => {
    expect(await aPosted(more)).toMatchObject({ ok: true, submission: { proof: null, odd: [] } });
  });

  test.each([
    null,
    1,
    'x',
    [],
    {},
    { receipt: 'K7P2-9QXD' },
    { receipt: 1, letter: 'x' },
    { receipt: 'K7P2-9QXD', letter: [] },
  ])('of another shape is refused: %j', (json) => {
    expect(readJson(json)).toEqual(refused('unknown'));
  });

  test('with a field more than it has is refused, also one that changes every object', () => {
    expect(readJson({ receipt: 'K7P2-9QXD', letter: 'x', more: 1 })).toEqual(refused('unknown'));
    expect(readText(JSON_TYPE, '{"receipt":"K7P2-9QXD","letter":"x","__proto__":{"a":1}}').ok).toBe(
      false,
    );
    expect({}).not.toHaveProperty('a');
  });

  test('with a number of another shape is refused', () => {
    expect(readJson({ receipt: '../K7P2', letter: 'x' })).toEqual(refused('receipt'));
  });

  test('that is no letter is refused, also with the marks of one around plain text', () => {
    const receipt = aReceipt();
    const marked =
      '-----BEGIN AGE ENCRYPTED FILE-----\nZ2VoZWlt\n-----END AGE ENCRYPTED FILE-----\n';

    for (const letter of ['geheim', marked])
      expect(readJson({ receipt, letter })).toEqual(refused('letter'));
  });

  test.each(['', '{', '{"receipt":', 'geen json'])(
    'that is not whole JSON is refused: %j',
    (text) => {
      expect(readText(JSON_TYPE, text)).toEqual(refused('broken'));
    },
  );
});

describe('any body', () => {
  test('of another kind is refused', () => {
    for (const type of ['', 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonx'])
      expect(readText(type, 'thema=a')).toEqual(refused('type'));
  });

  test('larger than a letter can be is refused before it is read', () => {
    expect(read(FORM, new Uint8Array(MAX_BODY + 1), recipients)).toEqual(refused('large'));
  });

  test('in broken UTF-8 is refused', () => {
    for (const type of [FORM, JSON_TYPE])
      expect(read(type, Uint8Array.of(0x61, 0xff), recipients)).toEqual(refused('broken'));
  });

  test('is read or refused, never an error', () => {
    const type = fc.constantFrom(FORM, JSON_TYPE, 'text/plain');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string().map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );

    fc.assert(
      fc.property(
        type,
        bytes,
        (kind, body) => typeof read(kind, body, recipients).ok === 'boolean',
      ),
    );
  });
});
