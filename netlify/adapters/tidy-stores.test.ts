import { expect, test } from 'vitest';
import { BOX_LIFE } from '#answer/box.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { boxStore } from './box-store.ts';
import { storeOf } from './store.ts';
import { tidyStores } from './tidy-stores.ts';

aLocalStore();
const now = new Date('2027-01-28T02:17:00Z');
const keysOf = async (name: string) =>
  (await storeOf(name, 'test').list()).blobs.map(({ key }) => key);

test('a box that cannot be read keeps nothing else from being forgotten', async () => {
  const boxes = storeOf('boxes', 'test');
  await boxes.set('0', 'no box');
  await boxes.set('until/2027-01-27/0', '');
  const until = new Date(now.getTime() - BOX_LIFE);
  const box = { read: 'r', write: 'w', wipe: 'x', until, isOpened: false, sealed: [] };
  for (let number = 1; number <= 60; number += 1)
    await boxStore('test').create(String(number), box);
  await storeOf('alarms', 'test').set('alarm-late-2027-01-27', '');

  await expect(tidyStores('test', now)).rejects.toThrow();

  expect(await keysOf('boxes')).toEqual(['0', 'until/2027-01-27/0']);
  expect(await keysOf('alarms')).toEqual([]);
});
