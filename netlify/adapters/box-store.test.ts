import { expect, test } from 'vitest';
import type { Box } from '#answer/box.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { boxStore } from './box-store.ts';
import { storeOf } from './store.ts';

const local = aLocalStore();
const boxes = () => boxStore('test');
const keys = async () => (await storeOf('boxes', 'test').list()).blobs.map(({ key }) => key);

const NAME = 'a1'.repeat(32);
const box: Box = {
  read: 'r',
  write: 'w',
  wipe: 'x',
  until: new Date('2027-01-27T12:00:00Z'),
  isOpened: false,
  sealed: [Uint8Array.of(1, 2, 255)],
};

test('a box is found as it was made, and made once', async () => {
  expect(await boxes().create(NAME, box)).toBe(true);
  expect(await boxes().create(NAME, { ...box, read: 'other' })).toBe(false);
  expect(await boxes().find(NAME)).toMatchObject(box);
});

test('what is in it can be replaced, and is gone when it is forgotten', async () => {
  await boxes().create(NAME, box);
  const found = await boxes().find(NAME);
  expect(await boxes().replace(NAME, { ...found!, sealed: [] }, found!)).toBe(true);
  expect((await boxes().find(NAME))?.sealed).toEqual([]);
  await boxes().forget(NAME, box.until);
  expect(await keys()).toEqual([]);
});

test('the night forgets what is over, and what stays longer than it was meant to stays', async () => {
  const later = new Date('2027-03-01T12:00:00Z');
  await boxes().create(NAME, box);
  await boxes().create('b2', box);
  const longer = await boxes().find('b2');
  await boxes().replace('b2', { ...longer!, until: later }, longer!);
  await boxes().tidy(new Date('2027-01-27T23:00:00Z'));
  expect(await boxes().find(NAME)).not.toBeNull();
  await boxes().tidy(new Date('2027-01-28T02:17:00Z'));
  expect(await keys()).toEqual(['b2', 'until/2027-03-01/b2']);
});

test('a mark that was left behind takes no box away whose time came later', async () => {
  const later = new Date('2027-03-01T12:00:00Z');
  await boxes().create(NAME, { ...box, until: later });
  // A function that was stopped while it wrote leaves the mark of before.
  await storeOf('boxes', 'test').set(`until/2027-01-27/${NAME}`, '');
  await boxes().tidy(new Date('2027-01-28T02:17:00Z'));
  expect(await boxes().find(NAME)).toMatchObject({ until: later });
  expect(await keys()).toEqual([NAME, `until/2027-03-01/${NAME}`]);
});

test('a store that does not answer is a failure, never an empty box', async () => {
  await local.stop();
  await expect(boxes().find(NAME)).rejects.toThrow();
});
