import type { Provenance } from './dates.ts';

/**
 * The last day on which opening hours may be shown (`2027-08-06`): a year after the date of their source, or after
 * a person checked them, whichever is later. Nothing when neither has a date.
 * A source that only names its month or year counts from the first day of it.
 */
export function hoursEndOn({
  sourceDate,
  checkedOn,
}: Pick<Provenance, 'sourceDate' | 'checkedOn'>): string | undefined {
  return [sourceDate, checkedOn]
    .filter((date) => date !== null)
    .map(aYearAfter)
    .toSorted()
    .at(-1);
}

function aYearAfter(date: string): string {
  const [year, month = '01', day = '01'] = date.split('-');
  return `${String(Number(year) + 1)}-${month}-${day}`;
}
