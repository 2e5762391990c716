import { expect, test } from 'vitest';
import {
  isAlways,
  isOpenAt,
  type OpeningHours,
  openingTimes,
  type Period,
  weekdays,
} from './opening-hours.ts';

const workdays: Period = { days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '18:00' };
const always: Period = { days: [...weekdays], from: '00:00', to: '24:00' };

function hours(period: Period, closedOnHolidays: OpeningHours['closedOnHolidays'] = true) {
  return openingTimes({ periods: [period], closedOnHolidays }, '2026-01-01', '2026-12-31');
}

test('somebody answers from the first minute on, and no longer in the last', () => {
  // In winter Belgium is one hour ahead; 23 November 2026 is a Monday.
  expect(isOpenAt(hours(workdays), new Date('2026-11-23T07:59:59Z'))).toBe(false);
  expect(isOpenAt(hours(workdays), new Date('2026-11-23T08:00:00Z'))).toBe(true);
  expect(isOpenAt(hours(workdays), new Date('2026-11-23T16:59:59Z'))).toBe(true);
  expect(isOpenAt(hours(workdays), new Date('2026-11-23T17:00:00Z'))).toBe(false);
});

test('on other days of the week nobody answers', () => {
  expect(isOpenAt(hours(workdays), new Date('2026-11-21T11:00:00Z'))).toBe(false);
  expect(isOpenAt(hours(workdays), new Date('2026-11-22T11:00:00Z'))).toBe(false);
});

test('the clock of Belgium counts, also after it changes', () => {
  // Summer time ended in the night to Sunday 25 October 2026, and began on 29 March.
  expect(isOpenAt(hours(workdays), new Date('2026-10-23T07:30:00Z'))).toBe(true);
  expect(isOpenAt(hours(workdays), new Date('2026-10-26T07:30:00Z'))).toBe(false);
  expect(isOpenAt(hours(workdays), new Date('2026-03-27T07:30:00Z'))).toBe(false);
  expect(isOpenAt(hours(workdays), new Date('2026-03-30T07:30:00Z'))).toBe(true);
});

test('in the night that the clock changes, day and night stays day and night', () => {
  for (const night of ['2026-10-24T22:00:00Z', '2026-03-28T22:00:00Z'])
    for (let quarter = 0; quarter < 32; quarter += 1) {
      const moment = new Date(Date.parse(night) + quarter * 15 * 60_000);
      expect(isOpenAt(hours(always, false), moment), moment.toISOString()).toBe(true);
    }
});

test('an evening that ends after midnight belongs to the day on which it began', () => {
  const night = hours({ days: ['fr'], from: '22:00', to: '02:00' });

  expect(isOpenAt(night, new Date('2026-11-20T20:59:00Z'))).toBe(false);
  expect(isOpenAt(night, new Date('2026-11-20T22:30:00Z'))).toBe(true);
  expect(isOpenAt(night, new Date('2026-11-21T00:59:00Z'))).toBe(true);
  expect(isOpenAt(night, new Date('2026-11-21T01:00:00Z'))).toBe(false);
  expect(isOpenAt(night, new Date('2026-11-20T00:30:00Z'))).toBe(false);
});

test('on a holiday nobody answers where that is said, or where nobody told', () => {
  const armistice = new Date('2026-11-11T11:00:00Z');

  expect(isOpenAt(hours(workdays, true), armistice)).toBe(false);
  expect(isOpenAt(hours(workdays, null), armistice)).toBe(false);
  expect(isOpenAt(hours(workdays, false), armistice)).toBe(true);
});

test('a night that began on a holiday is not kept, also on a page of the day after', () => {
  const night = openingTimes(
    { periods: [{ days: ['we'], from: '22:00', to: '02:00' }], closedOnHolidays: true },
    '2026-11-12',
    '2027-11-12',
  );

  expect(night).toMatch(/^2027-11-12;3 1320 1560;2026-11-11 2026-12-25 2027-01-01 2027-03-29 /);
  expect(isOpenAt(night, new Date('2026-11-12T00:30:00Z'))).toBe(false);
  expect(isOpenAt(night, new Date('2026-11-19T00:30:00Z'))).toBe(true);
});

test('hours count until the day on which they are too old, and no longer', () => {
  const old = openingTimes(
    { periods: [always], closedOnHolidays: false },
    '2026-01-01',
    '2026-11-24',
  );

  expect(isOpenAt(old, new Date('2026-11-24T22:59:00Z'))).toBe(true);
  expect(isOpenAt(old, new Date('2026-11-24T23:00:00Z'))).toBe(false);
});

test('one of several periods is enough', () => {
  const periods: Period[] = [workdays, { ...workdays, days: ['su'] }];
  const two = openingTimes({ periods, closedOnHolidays: null }, '2026-01-01', '2026-12-31');

  expect(isOpenAt(two, new Date('2026-11-22T11:00:00Z'))).toBe(true);
});

test('only the whole of every day is day and night', () => {
  expect(isAlways(always)).toBe(true);
  expect(isAlways({ ...always, to: '23:00' })).toBe(false);
  expect(isAlways({ ...always, from: '01:00' })).toBe(false);
  expect(isAlways({ ...always, days: ['mo'] })).toBe(false);
});
