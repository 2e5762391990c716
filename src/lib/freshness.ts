import type { Provenance } from './dates.ts';

/**
 * Whether opening hours may still be shown on the day `today` (`2026-08-06`): until a year after the
 * date of their source, or after a person checked them.
 * A source that only names its month or year counts from the first day of it; without any date, never.
 */
export function areHoursFresh(
  { sourceDate, checkedOn }: Pick<Provenance, 'sourceDate' | 'checkedOn'>,
  today: string,
): boolean {
  return [sourceDate, checkedOn].some((date) => date !== null && today <= aYearAfter(date));
}

function aYearAfter(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${String(Number(year) + 1)}-${month}-${day}`;
}
