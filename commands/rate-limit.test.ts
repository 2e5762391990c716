import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rateLimit, type RateLimit } from './rate-limit.ts';

let limit: RateLimit;
beforeEach(() => {
  vi.useFakeTimers();
  limit = rateLimit();
});
afterEach(() => {
  limit.stop();
  vi.useRealTimers();
});

test('one address may ask so often in a minute, each for itself and for each thing', () => {
  const takes = () => limit.take('contact', '192.0.2.1', 2);

  expect([takes(), takes(), takes()]).toEqual([true, true, false]);
  expect(limit.take('contact', '192.0.2.2', 2)).toBe(true);
  expect(limit.take('challenge', '192.0.2.1', 2)).toBe(true);
});

test('after a minute every address is forgotten', () => {
  limit.take('contact', '192.0.2.1', 1);
  vi.advanceTimersByTime(60_000);

  expect(limit.take('contact', '192.0.2.1', 1)).toBe(true);
});
