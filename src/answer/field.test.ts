import { expect, test } from 'vitest';
import { fieldWithout, readField, writeField } from './field.ts';
import { keysOf } from './keys.ts';

const { box, write, seed, read, wipe } = keysOf(new Uint8Array(32).fill(7));

test('a letter says where and how it can be answered, and to whom', () => {
  expect(readField(writeField({ box, write, seed }, true))).toEqual({ box, write, seed });
});

test('a letter that wants no answer is as long, and gives nothing', () => {
  const wanted = writeField({ box, write, seed }, true);
  const unwanted = writeField({ box, write, seed }, false);
  expect([wanted.length, unwanted.length]).toEqual([87, 87]);
  expect(readField(unwanted)).toBeNull();
});

test('so is a letter that the site sealed itself', () => {
  const field = fieldWithout((count) => new Uint8Array(count).fill(255));
  expect(field).toHaveLength(87);
  expect(readField(field)).toBeNull();
});

test('a letter of before cannot be answered', () => {
  expect(readField(null)).toBeNull();
});

test('who opens a letter can neither read nor wipe its box', () => {
  const field = Buffer.from(writeField({ box, write, seed }, true), 'base64url').toString('hex');
  for (const key of [read, wipe])
    expect(field).not.toContain(Buffer.from(key, 'base64url').toString('hex'));
});
