import { expect, test } from 'vitest';
import { aLocalStore } from '#tests/fakes/store.ts';
import { hourlyQuota } from './hourly-quota.ts';
import { AT_ONCE, storeOf } from './store.ts';

aLocalStore();

const NINE = new Date('2026-11-22T09:59:59Z');
const TEN = new Date('2026-11-22T10:00:00Z');

const places = (count: number, now = NINE) =>
  hourlyQuota(storeOf('places', 'test'), count, () => now, Math.random);

test('an hour has so many places and no more', async () => {
  for (let place = 0; place < 5; place++) expect(await places(5).takeSlot()).toBe(true);

  expect(await places(5).takeSlot()).toBe(false);
});

test('a place that somebody else takes first is not taken twice', async () => {
  const store = storeOf('places', 'test');
  await store.set('2026-11-22T09/0', '');
  const late = hourlyQuota(
    store,
    2,
    () => NINE,
    () => 0,
  );

  expect(await late.takeSlot()).toBe(true);
  expect((await store.list()).blobs.map(({ key }) => key).sort()).toEqual([
    '2026-11-22T09/0',
    '2026-11-22T09/1',
  ]);
});

test('the next hour has new places', async () => {
  expect(await places(1).takeSlot()).toBe(true);
  expect(await places(1).takeSlot()).toBe(false);

  expect(await places(1, TEN).takeSlot()).toBe(true);
});

test('what earlier hours left is dropped, and this hour stays counted', async () => {
  await places(1).takeSlot();
  await places(1, TEN).takeSlot();

  await places(1, TEN).tidy();

  expect(await places(1).takeSlot()).toBe(true);
  expect(await places(1, TEN).takeSlot()).toBe(false);
});

test('a night drops more than the store is asked at once', async () => {
  const store = storeOf('places', 'test');
  const old = Array.from({ length: 2 * AT_ONCE + 1 }, (_, place) => `2026-11-21T09/${place}`);
  await Promise.all(old.map((key) => store.set(key, '')));

  await places(1).tidy();

  expect((await store.list()).blobs).toEqual([]);
});

test('what has a name of its own is counted apart', async () => {
  const triesOf = (name: string) =>
    hourlyQuota(storeOf('tries', 'test'), 1, () => NINE, Math.random, name);
  expect(await triesOf('one').takeSlot()).toBe(true);
  expect(await triesOf('one').takeSlot()).toBe(false);

  expect(await triesOf('other').takeSlot()).toBe(true);
});

test('how much of an hour is taken is counted, also just after it', async () => {
  expect(await places(4).shareTaken()).toBe(0);
  for (let place = 0; place < 3; place++) await places(4).takeSlot();
  await places(4, TEN).takeSlot();

  expect(await places(4).shareTaken()).toBe(0.75);
  expect(await places(4, TEN).shareTaken()).toBe(0.75);
  expect(await places(4, new Date('2026-11-22T11:00:00Z')).shareTaken()).toBe(0.25);
});
