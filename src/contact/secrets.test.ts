import { expect, test } from 'vitest';
import { hashOf, isHash, isToken, newCode, newToken, readCode, secretsWith } from './secrets.ts';

const counted = (count: number) => Uint8Array.from({ length: count }, (_, at) => at);

test('a token is sixteen bytes in base64url (RFC 4648)', () => {
  expect(newToken(counted)).toBe('AAECAwQFBgcICQoLDA0ODw');
  expect(newToken((count) => new Uint8Array(count).fill(0xff))).toBe('_____________________w');
  expect(isToken(newToken(counted))).toBe(true);
  expect(isToken('short')).toBe(false);
});

test('a code is six signs that nobody takes for another', () => {
  expect(newCode(counted)).toBe('234-678');
});

test.each([
  ['K7P-29Q', 'K7P-29Q'],
  [' k7p29q ', 'K7P-29Q'],
  ['k7p – 29q', 'K7P-29Q'],
  ['K7P-29', null],
  ['K7P-29O', null],
])('what is typed as a code is forgiven its form: %s', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

// FIPS 180-4, the example for "abc".
test('a hash is SHA-256 in hexadecimal', async () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  expect(await hashOf('abc')).toBe(abc);
  expect(isHash(abc)).toBe(true);
  expect(isHash('abc')).toBe(false);
});

test('the store learns the hashes of the secrets, and no secret', async () => {
  const { token, tokenHash, codeHash } = await secretsWith('K7P-29Q', 'AAECAwQFBgcICQoLDA0ODw');

  expect(token).toBe('AAECAwQFBgcICQoLDA0ODw');
  expect([tokenHash, codeHash]).toEqual([await hashOf(token), await hashOf('K7P-29Q')]);
});
