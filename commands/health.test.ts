import { expect, test, vi } from 'vitest';
import type { Store } from '#netlify/adapters/store.ts';
import { healthWatch } from './health.ts';

const MINUTE = 60_000;

function aWatch() {
  let now = 0;
  let isFull = false;
  let writes = 0;
  const set = () => {
    writes += 1;
    return isFull ? Promise.reject(new Error('full')) : Promise.resolve({ modified: true });
  };
  const watch = healthWatch({ set } as unknown as Store, () => now);
  return {
    ...watch,
    pass: (time: number) => (now += time),
    fill: () => (isFull = true),
    writes: () => writes,
  };
}

test('a site whose letters get further is well', async () => {
  const watch = aWatch();
  for (let run = 0; run < 4; run += 1) {
    watch.pass(5 * MINUTE);
    watch.heard('forward', {});
    watch.mailed(true);
  }

  expect(await watch.now()).toBe('well');
});

test('a schedule that fails or stands still for a quarter of an hour is named', async () => {
  const watch = aWatch();
  watch.pass(10 * MINUTE);
  watch.heard('forward', undefined);
  watch.heard('tidy', {});
  expect(await watch.now()).toBe('well');

  watch.pass(6 * MINUTE);
  expect(await watch.now()).toBe('schedule');
});

test('mail that is refused for a quarter of an hour is named, until one is taken, whoever sent it', async () => {
  const watch = aWatch();
  watch.mailed(false);
  watch.pass(14 * MINUTE);
  watch.heard('forward', {});
  expect(await watch.now()).toBe('well');

  watch.pass(2 * MINUTE);
  watch.mailed(false);
  expect(await watch.now()).toBe('mail');

  watch.mailed(true);
  expect(await watch.now()).toBe('well');
  watch.mailed(false);
  expect(await watch.now()).toBe('well');
});

test('a clock that is set changes nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const watch = healthWatch({ set: () => Promise.resolve({}) } as unknown as Store);
  watch.mailed(false);
  vi.setSystemTime(Date.now() + 60 * MINUTE);

  expect(await watch.now()).toBe('well');
  vi.useRealTimers();
});

test('a store that takes nothing is named', async () => {
  const watch = aWatch();
  watch.fill();

  expect(await watch.now()).toBe('store');
});

test('who asks all the time does not wear out the disk', async () => {
  const watch = aWatch();
  for (let ask = 0; ask < 100; ask += 1) await watch.now();
  expect(watch.writes()).toBe(1);

  watch.pass(11_000);
  await watch.now();
  expect(watch.writes()).toBe(2);
});
