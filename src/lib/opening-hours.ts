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

/** Opening hours as a page hands them to its script. */
export interface OpeningTimes extends OpeningHours {
  /** Last day on which they may be trusted: `2027-08-06`. */
  until: string;
}

const MINUTES_OF_A_DAY = 1440;
const MILLISECONDS_OF_A_DAY = 86_400_000;

/** True when the line is open at that moment. On a public holiday with unknown hours: false. */
export function isOpenAt({ periods, closedOnHolidays }: OpeningHours, moment: Date): boolean {
  const { date, minutes } = inBelgium(moment);
  return periods.some(({ days, from, to }) => {
    const start = minutesOf(from);
    const end = minutesOf(to) + (minutesOf(to) <= start ? MINUTES_OF_A_DAY : 0);
    // A period that began yesterday may last past midnight.
    return [0, 1].some((daysAgo) => {
      const begun = dayBefore(date, daysAgo);
      const passed = minutes + daysAgo * MINUTES_OF_A_DAY;
      const isKept = closedOnHolidays === false || !isHoliday(begun);
      return isKept && isAmong(days, begun) && passed >= start && passed < end;
    });
  });
}

/** True when a period never ends: every day, from midnight to midnight. */
export function isAlways({ days, from, to }: Period): boolean {
  return days.length === weekdays.length && from === '00:00' && to === '24:00';
}

/** The date (`2026-11-22`) and the minutes since midnight that clocks in Belgium show. */
function inBelgium(moment: Date): { date: string; minutes: number } {
  // The `sv-SE` locale formats as ISO: 2026-11-22 03:28:00.
  const [date = '', time = ''] = moment
    .toLocaleString('sv-SE', { timeZone: 'Europe/Brussels' })
    .split(' ');
  return { date, minutes: minutesOf(time) };
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * MILLISECONDS_OF_A_DAY).toISOString().slice(0, 10);
}

function isAmong(days: Weekday[], date: string): boolean {
  const sundayFirst = new Date(date).getUTCDay();
  return days.some((day) => (weekdays.indexOf(day) + 1) % 7 === sundayFirst);
}
