import { isHoliday } from '#lib/holidays.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The weekly mail leaves at six, UTC: it is there when an office opens. */
const HOUR_OF_MAIL = 6;

/** The moment that many working days later: Saturdays, Sundays and public holidays do not count. */
export function afterWorkingDays(from: Date, workingDays: number): Date {
  let moment = from;
  for (let left = workingDays; left > 0;) {
    moment = new Date(moment.getTime() + DAY);
    if (isWorkingDay(moment)) left -= 1;
  }
  return moment;
}

/** The first Monday morning after a moment. */
export function nextMonday(from: Date): Date {
  const moment = new Date(from);
  moment.setUTCHours(HOUR_OF_MAIL, 0, 0, 0);
  const days = (8 - moment.getUTCDay()) % 7;
  const monday = new Date(moment.getTime() + days * DAY);
  return monday > from ? monday : new Date(monday.getTime() + 7 * DAY);
}

function isWorkingDay(moment: Date): boolean {
  const isWeekend = moment.getUTCDay() % 6 === 0;
  return !isWeekend && !isHoliday(moment.toISOString().slice(0, 10));
}
