import { expect, test } from 'vitest';
import { afterWorkingDays, nextMonday } from './reminder.ts';

test.each([
  ['three days from Monday', '2026-11-23T10:00Z', 3, '2026-11-26T10:00:00.000Z'],
  ['a weekend does not count', '2026-11-27T10:00Z', 3, '2026-12-02T10:00:00.000Z'],
  ['Christmas does not count', '2026-12-24T10:00Z', 1, '2026-12-28T10:00:00.000Z'],
  ['no days is at once', '2026-11-28T10:00Z', 0, '2026-11-28T10:00:00.000Z'],
])('working days: %s', (_, from, days, until) => {
  expect(afterWorkingDays(new Date(from), days).toISOString()).toBe(until);
});

test.each([
  ['2026-11-25T12:00Z', '2026-11-30T06:00:00.000Z'],
  ['2026-11-30T05:59Z', '2026-11-30T06:00:00.000Z'],
  ['2026-11-30T06:00Z', '2026-12-07T06:00:00.000Z'],
  ['2026-11-29T23:00Z', '2026-11-30T06:00:00.000Z'],
])('the mail of the week after %s leaves on Monday at six', (from, monday) => {
  expect(nextMonday(new Date(from)).toISOString()).toBe(monday);
});
