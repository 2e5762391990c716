import type { Provenance } from './provenance.ts';

/**
 * The last day on which a fact counts as fresh (`2027-08-06`): a year after the date of its source, or after a
 * person checked it, whichever is later. Nothing when neither has a date. Opening hours are shown until then.
 * A source that only names its month or year counts from the first day of it.
 */
export function freshUntil({
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
