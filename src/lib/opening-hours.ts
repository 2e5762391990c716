import { isHoliday } from './holidays.ts';

/** Days of the week, Monday first, as content writes them. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** A stretch of every week in which somebody answers, in the time of Belgium. */
export interface Period {
  /** Days on which it begins. */
  days: Weekday[];
  /** `09:00` */
  from: string;
  /** `18:00`; `24:00` is the end of the day, and an hour up to `from` is on the day after. */
  to: string;
}

/** Opening hours of a help line. */
export interface OpeningHours {
  periods: Period[];
  /** No period begins on a Belgian public holiday; `null` when no source tells. */
  closedOnHolidays: boolean | null;
}

const MINUTES_OF_A_DAY = 1440;
const MINUTE = 60_000;
const DAY = MINUTES_OF_A_DAY * MINUTE;

/**
 * Opening hours as a page hands them to its script, which then needs no calendar: the last day on which they may be
 * trusted; days of the week (0 is Sunday) with their first minute and the one after their last; and the public holidays on
 * which nobody begins, of a page made `today`. Where no source tells of holidays, nobody does.
 * @example '2027-08-06;12345 540 1020;2026-12-25 2027-01-01'
 */
export function openingTimes(
  { periods, closedOnHolidays }: OpeningHours,
  today: string,
  until: string,
): string {
  const times = periods.map(({ days, from, to }) => {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    const sundayFirst = days.map((day) => (weekdays.indexOf(day) + 1) % 7).join('');
    return `${sundayFirst} ${start} ${end <= start ? end + MINUTES_OF_A_DAY : end}`;
  });
  const closed = closedOnHolidays === false ? [] : holidaysBetween(today, until);
  return [until, times.join(','), closed.join(' ')].join(';');
}

/** True when the line is open at that moment, by times that {@link openingTimes} made. */
export function isOpenAt(times: string, moment: Date): boolean {
  const [until = '', periods = '', closed = ''] = times.split(';');
  const now = inBelgium(moment);
  // A period that began yesterday may last past midnight.
  return [0, DAY].some((ago) => {
    const begun = new Date(now - ago);
    const date = dayOf(begun);
    const minutes = (now - Date.parse(date)) / MINUTE;
    const isKept = date <= until && !closed.includes(date);
    return (
      isKept &&
      periods.split(',').some((period) => {
        const [days = '', from, to] = period.split(' ');
        return (
          days.includes(String(begun.getUTCDay())) &&
          minutes >= Number(from) &&
          minutes < Number(to)
        );
      })
    );
  });
}

/** True when a period never ends: every day, from midnight to midnight. */
export function isAlways({ days, from, to }: Period): boolean {
  return days.length === weekdays.length && from === '00:00' && to === '24:00';
}

/** The public holidays of those days, and the day before them, whose night is not over. */
function holidaysBetween(first: string, last: string): string[] {
  const [start, end] = [Date.parse(first) - DAY, Date.parse(last)];
  const days = Array.from({ length: (end - start) / DAY + 1 }, (_, n) =>
    dayOf(new Date(start + n * DAY)),
  );
  return days.filter(isHoliday);
}

/** What clocks in Belgium show, as if they were those of Greenwich. */
function inBelgium(moment: Date): number {
  // The `sv-SE` locale formats as ISO: 2026-11-22 03:28:00.
  return Date.parse(`${moment.toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' })}Z`);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
