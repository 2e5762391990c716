import { expect, test } from 'vitest';
import { freshUntil } from './freshness.ts';

test.each([
  ['2026-08-06', '2027-08-06'],
  ['2026-08', '2027-08-01'],
  ['2026', '2027-01-01'],
])('hours of %s are shown until %s', (sourceDate, until) => {
  expect(freshUntil({ sourceDate, checkedOn: null })).toBe(until);
});

test('hours of a leap day are shown for the whole of the next February', () => {
  const until = freshUntil({ sourceDate: '2024-02-29', checkedOn: null }) ?? '';

  expect('2025-02-28' <= until).toBe(true);
  expect('2025-03-01' <= until).toBe(false);
});

test('hours without any date are not shown', () => {
  expect(freshUntil({ sourceDate: null, checkedOn: null })).toBeUndefined();
});

test('the later of two dates counts', () => {
  expect(freshUntil({ sourceDate: '2020', checkedOn: '2026-08-06' })).toBe('2027-08-06');
  expect(freshUntil({ sourceDate: '2026-09-01', checkedOn: '2026-08-06' })).toBe('2027-09-01');
});
