import { listInWords } from './in-words.ts';
import { isAlways, type Period, type Weekday, weekdays } from './opening-hours.ts';
import { words } from './words.ts';

/** A stretch of the week in words: `maandag tot vrijdag van 9 tot 18 uur`, `dag en nacht`. */
export function periodInWords(period: Period): string {
  const { always, from, until, hour } = words.help.time;
  if (isAlways(period)) return always;
  return [
    ...[daysInWords(period.days), from, clock(period.from)],
    ...[until, clock(period.to), hour],
  ].join(' ');
}

function daysInWords(days: Weekday[]): string {
  const { days: names, through, daily } = words.help.time;
  if (days.length === weekdays.length) return daily;
  const all = days.map((day) => names[day]);
  if (days.length > 2 && isUnbroken(days)) return [all.at(0), through, all.at(-1)].join(' ');
  return listInWords(all);
}

function isUnbroken(days: Weekday[]): boolean {
  return weekdays.join().includes(days.join());
}

function clock(time: string): string {
  return time.replace(/^0/, '').replace(/:00$/, '').replace(':', '.');
}
