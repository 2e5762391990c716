import { expect, test } from 'vitest';
import { easterSunday, isHoliday } from './holidays.ts';

/** Easter Mondays of 1970 to 2054, as https://raw.githubusercontent.com/gadael/icsdb/master/build/en-US/belgium-nonworkingdays.ics lists them. */
const easterMondays = `
  19700330 19710412 19720403 19730423 19740415 19750331 19760419 19770411 19780327 19790416
  19800407 19810420 19820412 19830404 19840423 19850408 19860331 19870420 19880404 19890327
  19900416 19910401 19920420 19930412 19940404 19950417 19960408 19970331 19980413 19990405
  20000424 20010416 20020401 20030421 20040412 20050328 20060417 20070409 20080324 20090413
  20100405 20110425 20120409 20130401 20140421 20150406 20160328 20170417 20180402 20190422
  20200413 20210405 20220418 20230410 20240401 20250421 20260406 20270329 20280417 20290402
  20300422 20310414 20320329 20330418 20340410 20350326 20360414 20370406 20380426 20390411
  20400402 20410422 20420407 20430330 20440418 20450410 20460326 20470415 20480406 20490419
  20500411 20510403 20520422 20530407 20540330
`
  .trim()
  .split(/\s+/)
  .map((day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Gauss's way, with constants for 1900 to 2099: another road to the same day.
 * Two exceptions are part of the rule: 26 April becomes the 19th, and some 25ths the 18th.
 */
function easterOfGauss(year: number): string {
  const [a, b, c] = [year % 19, year % 4, year % 7];
  const d = (19 * a + 24) % 30;
  const e = (2 * b + 4 * c + 6 * d + 5) % 7;
  const day = 22 + d + e;
  const isTooLate = day === 57 || (day === 56 && d === 28 && e === 6 && a > 10);
  return dayAfter(`${String(year)}-03-01`, day - 1 - (isTooLate ? 7 : 0));
}

test('every Easter Monday of the list is one, and a holiday', () => {
  const wrong = easterMondays.filter(
    (monday) =>
      easterSunday(Number(monday.slice(0, 4))) !== dayAfter(monday, -1) || !isHoliday(monday),
  );

  expect(easterMondays).toHaveLength(85);
  expect(wrong).toEqual([]);
});

test('every Easter of 1961 to 2099 is the one that Gauss reckons, and a Sunday', () => {
  for (let year = 1961; year < 2100; year += 1) {
    expect(easterSunday(year)).toBe(easterOfGauss(year));
    expect(new Date(easterSunday(year)).getUTCDay()).toBe(0);
  }
});

test('the earliest and the latest Easter of our time are right', () => {
  expect(easterSunday(2008)).toBe('2008-03-23');
  expect(easterSunday(2038)).toBe('2038-04-25');
});

test('a year without a leap day at the turn of a century is reckoned too', () => {
  expect(easterSunday(1900)).toBe(easterOfGauss(1900));
  expect(new Date(easterSunday(2100)).getUTCDay()).toBe(0);
});

test('2026 has its ten public holidays and no other', () => {
  const days = Array.from({ length: 365 }, (_, index) => dayAfter('2026-01-01', index));

  expect(days.filter(isHoliday)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-07-21',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

test('Ascension and the first of May may fall on one day', () => {
  expect(dayAfter(easterSunday(2008), 39)).toBe('2008-05-01');
  expect(isHoliday('2008-05-01')).toBe(true);
});
