import { createHash, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { hashOfKey, identityOf, keysOf, rootOf, signatureOf, tokenOf } from './keys.ts';
import { writeField } from './field.ts';
import { readWords, wordsOf } from './words.ts';

// A second implementation, written from docs/answer-format.md alone, with the cryptography of Node (OpenSSL).
const CONTEXT = 'sociale-politie/antwoord/1/';
const secret = Buffer.from('00010203040506070809', 'hex');
const scryptCost = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const root = scryptSync(secret, `${CONTEXT}deinze-zulte-lievegem`, 32, scryptCost);
const derive = (from: Buffer, label: string, length: number) =>
  Buffer.from(hkdfSync('sha256', from, '', CONTEXT + label, length));
const text = (bytes: Buffer) => bytes.toString('base64url');

/** The vector as the specification prints it. */
const printed = new Map(
  readFileSync('docs/answer-format.md', 'utf8')
    .split('\n')
    .map((line) => /^\| `([\w/-]+)` +\| `([^`]+)` +\|$/.exec(line))
    .filter((found) => found !== null)
    .map(([, name = '', value = '']) => [name, value]),
);

test('the words carry the secret and the first byte of its hash', () => {
  const bytes = [...secret, ...createHash('sha256').update(secret).digest().subarray(0, 1)];
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const list = [...readFileSync('src/answer/word-list.ts', 'utf8').matchAll(/^[a-z ]+$/gm)]
    .join(' ')
    .split(' ');
  const words = Array.from({ length: 8 }, (_, index) =>
    list.at(Number.parseInt(bits.slice(index * 11, index * 11 + 11), 2)),
  );
  expect(wordsOf(secret)).toEqual(words);
  expect(words.join(' ')).toBe(printed.get('words'));
  expect(readWords(words.join(' '))).toEqual({ kind: 'read', secret: Uint8Array.from(secret) });
});

test('everything made of the words is what another implementation makes', async () => {
  const made = await rootOf(Uint8Array.from(secret), 'deinze-zulte-lievegem');
  const seed = derive(root, 'seal', 32);
  const others = {
    root: text(root),
    box: text(derive(root, 'box', 16)),
    read: text(derive(root, 'read', 16)),
    write: text(derive(root, 'write', 16)),
    wipe: text(derive(root, 'wipe', 16)),
    seal: text(seed),
    'token/K7P2-9QXD': text(derive(root, 'token/K7P2-9QXD', 16)),
    sign: text(derive(Buffer.concat([seed, derive(root, 'token/K7P2-9QXD', 16)]), 'sign', 32)),
  };
  const keys = keysOf(made);
  const own = {
    root: text(Buffer.from(made)),
    ...keys,
    seal: text(Buffer.from(keys.seed)),
    'token/K7P2-9QXD': tokenOf(made, aReceipt('K7P2-9QXD')),
  };
  for (const [name, value] of Object.entries(own))
    if (typeof value === 'string') expect([name, value]).toEqual([name, others[name as 'root']]);
  expect(Object.fromEntries([...printed].filter(([name]) => name in others))).toEqual(others);
});

test('names, signatures and fields too', async () => {
  const made = await rootOf(Uint8Array.from(secret), 'deinze-zulte-lievegem');
  const keys = keysOf(made);
  const token = tokenOf(made, aReceipt('K7P2-9QXD'));
  const seed = derive(root, 'seal', 32);
  const key = derive(Buffer.concat([seed, Buffer.from(token, 'base64url')]), 'sign', 32);
  expect(signatureOf(keys.seed, token, 'iets')).toBe(
    createHmac('sha256', key).update('iets').digest('base64url'),
  );
  expect(hashOfKey(keys.box)).toBe(createHash('sha256').update(keys.box).digest('hex'));
  const field = Buffer.concat([
    Buffer.from([1]),
    ...[keys.box, keys.write].map((one) => Buffer.from(one, 'base64url')),
    seed,
  ]);
  expect(writeField(keys, true)).toBe(field.toString('base64url'));
  expect(identityOf(keys.seed)).toBe(printed.get('identity'));
});

test('no key is another, and another zone opens nothing', async () => {
  const made = await rootOf(Uint8Array.from(secret), 'deinze-zulte-lievegem');
  const other = await rootOf(Uint8Array.from(secret), 'een-andere-zone');
  const all = [made, other].flatMap((one) => {
    const { seed, ...keys } = keysOf(one);
    return [...Object.values(keys), text(Buffer.from(seed)), tokenOf(one, aReceipt())];
  });
  expect(new Set(all).size).toBe(all.length);
});
