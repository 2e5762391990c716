import { expect, test } from 'vitest';
import { areHoursFresh } from './freshness.ts';

test.each([
  ['2026-08-06', '2027-08-06', true],
  ['2026-08-06', '2027-08-07', false],
  ['2026-08', '2027-08-01', true],
  ['2026-08', '2027-08-02', false],
  ['2026', '2027-01-01', true],
  ['2026', '2027-01-02', false],
  ['2024-02-29', '2025-02-28', true],
  ['2024-02-29', '2025-03-01', false],
])('hours of %s are shown on %s: %s', (sourceDate, today, shown) => {
  expect(areHoursFresh({ sourceDate, checkedOn: null }, today)).toBe(shown);
});

test('hours without any date are not shown', () => {
  expect(areHoursFresh({ sourceDate: null, checkedOn: null }, '2026-08-06')).toBe(false);
});

test('a check keeps old hours for another year', () => {
  const hours = { sourceDate: '2020', checkedOn: '2026-08-06' };

  expect(areHoursFresh(hours, '2027-08-06')).toBe(true);
  expect(areHoursFresh(hours, '2027-08-07')).toBe(false);
});
