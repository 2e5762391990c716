import { words } from '#lib/words.ts';

/** Source of a fact and the day it was checked: the same three fields in every schema that states one. */
export interface Provenance {
  /** Address of the page that states the fact. */
  source: string;
  /** Date printed on that page, as far as it goes: a day, a month or a year. */
  sourceDate: string | null;
  /** Day a person saw the fact on the live page. */
  checkedOn: string | null;
}

// Made once: that takes far longer than what they do.
const year = new Intl.DateTimeFormat('nl-BE', { timeZone: 'UTC', year: 'numeric' });
const month = new Intl.DateTimeFormat('nl-BE', { timeZone: 'UTC', year: 'numeric', month: 'long' });
const day = new Intl.DateTimeFormat('nl-BE', { timeZone: 'UTC', dateStyle: 'long' });

/** `2026-08-06` as `6 augustus 2026`, `2026-08` as `augustus 2026`, `2026` as `2026`. */
export function dateInWords(date: string): string {
  const style = [year, month, day][date.split('-').length - 1];
  if (!style) throw new Error(`"${date}" is no date: write a year, a month or a day.`);
  return style.format(new Date(date));
}

/** Age of the source in words: `Bron van 2026`; nothing when it carries no date. */
export function sourceAge({ sourceDate }: Pick<Provenance, 'sourceDate'>): string | undefined {
  if (sourceDate === null) return undefined;
  return `${words.sources.dated} ${dateInWords(sourceDate)}`;
}

/** Day a person checked the fact, in words; nothing while nobody has. */
export function lastCheck({ checkedOn }: Pick<Provenance, 'checkedOn'>): string | undefined {
  if (checkedOn === null) return undefined;
  return `${words.sources.checked} ${dateInWords(checkedOn)}`;
}
