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

test.each([
  ['2001:db8:7::1', '2001:db8:7:0:ffff::2', true],
  ['2001:db8:7:1::1', '2001:db8:7:2::1', false],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::', true],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
])('%s and %s have one line: %s', (one, other, isOneLine) => {
  limit.take('contact', one, 1);

  expect(limit.take('contact', other, 1)).toBe(!isOneLine);
});
