import { expect, test } from 'vitest';
import { uuidOf } from './uuid.ts';

test('the same name has the same id, another name another', async () => {
  expect(await uuidOf('awel/service')).toBe(await uuidOf('awel/service'));
  expect(await uuidOf('awel/service')).not.toBe(await uuidOf('awel/phone'));
});

test('an id is a UUID of version 5', async () => {
  expect(await uuidOf('awel/service')).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  );
});

test('an id that was given out stays: other lists may refer to it', async () => {
  expect(await uuidOf('awel/service')).toBe('1dacecaf-935f-579e-a219-6971e8e3e71e');
});
