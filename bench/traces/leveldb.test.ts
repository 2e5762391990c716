import { expect, test } from 'vitest';
import { writtenTo } from './leveldb.ts';

/** A batch of changes: `null` takes a key out. */
function batch(...changes: [key: string, value: string | null][]): Buffer {
  const text = (string: string) => {
    const bytes = Buffer.from(string);
    const high = bytes.length >> 7;
    const length = high > 0 ? [(bytes.length & 127) | 128, high] : [bytes.length];
    return Buffer.concat([Buffer.from(length), bytes]);
  };
  const parts = changes.map(([key, value]) =>
    value === null
      ? Buffer.concat([Buffer.from([0]), text(key)])
      : Buffer.concat([Buffer.from([1]), text(key), text(value)]),
  );
  return Buffer.concat([Buffer.alloc(12), ...parts]);
}

function fragment(type: number, content: Buffer): Buffer {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(content.length, 4);
  header[6] = type;
  return Buffer.concat([header, content]);
}

const texts = (log: Buffer) => writtenTo(log).map(String);

test('every key that was written is an entry, with what it held', () => {
  const log = fragment(1, batch(['a', 'een'], ['b', 'x'.repeat(200)]));

  expect(texts(log)).toEqual([
    expect.stringMatching(/a.een$/),
    expect.stringMatching(/b.{2}x{200}$/s),
  ]);
});

test('a key that was taken out again is still in the file', () => {
  expect(texts(fragment(1, batch(['site', null])))).toEqual([expect.stringContaining('site')]);
});

test('a batch that is spread over blocks is put together', () => {
  const whole = batch(['sleutel', 'waarde'.repeat(10)]);
  const first = fragment(2, whole.subarray(0, 30));
  const filler = Buffer.alloc(32_768 - 6 - first.length - 7);
  // The block ends 6 bytes before its end: too short for another header.
  const log = Buffer.concat([
    fragment(1, Buffer.concat([Buffer.alloc(12), filler.subarray(12)])),
    first,
    Buffer.alloc(6),
    fragment(4, whole.subarray(30)),
  ]);

  expect(texts(log).at(-1)).toContain('waarde'.repeat(10));
});

test('space that was reserved and not used holds nothing', () => {
  const log = Buffer.concat([fragment(1, batch(['a', 'b'])), Buffer.alloc(500)]);

  expect(texts(log)).toHaveLength(1);
});
