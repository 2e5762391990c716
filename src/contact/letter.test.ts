import fc from 'fast-check';
import { expect, test } from 'vitest';
import { A_TOKEN, aForm, aLetter, aReceipt, choices } from '#tests/builders/contact.ts';
import { LETTER_SIZES, writeLetter } from './letter.ts';
import { MAX_REACH, MAX_TEXT, validate } from './message.ts';
import { readLetter } from './read-letter.ts';

const bytesOf = (json: object) => new TextEncoder().encode(JSON.stringify(json));

test('what is written is read again, word for word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const letter = aLetter({ text, municipality: 'Appelgem', reach: text.slice(0, 20) });
      expect(readLetter(writeLetter(letter))).toEqual(letter);
    }),
  );
});

test('a letter has one of three sizes, so that its length says little', () => {
  const sizeOf = (length: number) => writeLetter(aLetter({ text: 'x'.repeat(length) })).length;

  expect([1, 300, 900].map(sizeOf)).toEqual([1024, 1024, 4096]);
  expect(sizeOf(MAX_TEXT)).toBe(16_384);
});

test.each(['€', '"', '\\', '\n', '\uFFFF', '\uD800', '\u2028'])(
  'the longest message of %j fits in the largest letter',
  (sign) => {
    const text = `x${sign.repeat(MAX_TEXT - 2)}x`;
    const typed = aForm({ text, mayReach: 'ja', reach: sign.repeat(MAX_REACH - 1) + 'x' });
    const validation = validate(typed, choices);
    if (!validation.ok) throw new Error('The builder made a wrong form.');

    expect(writeLetter(aLetter(validation.message)).length).toBeLessThanOrEqual(LETTER_SIZES[2]);
  },
);

test('a message that no form accepts is not squeezed in', () => {
  const letter = aLetter({ text: '€'.repeat(6000) });

  expect(() => writeLetter(letter)).toThrow('does not fit');
});

test('the moment of writing is told to the minute', () => {
  expect(aLetter().writtenAt).toBe('2026-11-22T09:41Z');
});

test('anything but a letter of this site is not read', () => {
  const whole = JSON.parse(new TextDecoder().decode(writeLetter(aLetter()))) as object;
  const spoilt = [
    { ...whole, format: 'sociale-politie/3' },
    { ...whole, token: 'kort' },
    { ...whole, receipt: '../../x' },
    { ...whole, theme: 'x' },
    { ...whole, text: 1 },
    { ...whole, more: 'x' },
    [],
  ];

  expect(readLetter(bytesOf(whole))).not.toBeNull();
  for (const json of spoilt) expect(readLetter(bytesOf(json))).toBeNull();
  expect(readLetter(new TextEncoder().encode('geen JSON'))).toBeNull();
  expect(readLetter(Uint8Array.of(0x22, 0xff, 0x22))).toBeNull();
});

test('a letter of before the token is read, without one', () => {
  const { token, ...first } = JSON.parse(new TextDecoder().decode(writeLetter(aLetter()))) as {
    token: string;
  };

  expect(token).toBe(A_TOKEN);
  expect(readLetter(bytesOf({ ...first, format: 'sociale-politie/1' }))?.token).toBeNull();
});

test('a letter of before the answer is read, without one', () => {
  const { answer, ...before } = JSON.parse(new TextDecoder().decode(writeLetter(aLetter()))) as {
    answer: string;
  };

  expect(answer).toHaveLength(87);
  expect(readLetter(bytesOf(before))).toEqual({ ...aLetter(), answer: null });
  expect(readLetter(bytesOf({ ...before, answer: 'kort' }))).toBeNull();
});

test('a letter may continue another, and names it', () => {
  const letter = { ...aLetter(), earlier: aReceipt('2222-2222') };

  expect(readLetter(writeLetter(letter))).toEqual(letter);
});

test('a letter tells of a school only when its writer did', () => {
  const about = aLetter({ school: 'De Appelboom, Appelgem', position: 'clb' });
  const text = (letter: typeof about) => new TextDecoder().decode(writeLetter(letter));

  expect(readLetter(writeLetter(about))).toEqual(about);
  expect(text(about)).toContain('"school":"De Appelboom, Appelgem","position":"clb"');
  expect(text(aLetter())).not.toMatch(/school|position/);
});

test('the longest message about the school with the longest name fits too', () => {
  const school = 'é'.repeat(162);
  const text = '€'.repeat(MAX_TEXT);
  const letter = aLetter({ text, reach: '€'.repeat(MAX_REACH), school, position: 'begeleiding' });

  expect(writeLetter(letter)).toHaveLength(LETTER_SIZES[2]);
});
