import { expect, test } from 'vitest';
import { unpack } from './lz4.ts';

/** As Firefox writes it: a name, the length of the text, and one block. */
function packed(length: number, ...block: (string | number[])[]): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(length);
  return Buffer.concat([
    Buffer.from('mozLz40\0', 'latin1'),
    size,
    ...block.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  ]);
}

test('a word that a packed file spells only once is found where it is repeated too', () => {
  // 7 fresh bytes and 4 + 2 of those 7 back, then 3 fresh bytes.
  const file = packed(16, [0x72], 'geweld ', [7, 0], [0x30], 'weg');

  expect(unpack(file).toString()).toBe('geweld geweldweg');
});

test('a repetition may repeat itself', () => {
  const file = packed(12, [0x15], 'a', [1, 0], [0x20], 'bc');

  expect(unpack(file).toString()).toBe('aaaaaaaaaabc');
});

test('long runs say their length in several bytes', () => {
  const text = 'x'.repeat(300);

  expect(unpack(packed(300, [0xf0, 255, 30], text)).toString()).toBe(text);
});

test('a file that is not packed stays as it is', () => {
  const file = Buffer.from('{"a":1}');

  expect(unpack(file)).toBe(file);
});
