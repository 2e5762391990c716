import { freshUntil } from '#facts/freshness.ts';

/** Something a person still has to look at before a zone goes live. */
export interface Doubt {
  /** File of `content/` that holds it. */
  file: string;
  /** Path within the file: `sources.2`, `phone`. */
  field: string;
  /** Kind of doubt. */
  reason: Reason;
  /** Details: the date and address of the source, or the missing fact. */
  detail: string;
}

/** `unchecked`: nobody opened the live page; `old`: the source is a year old or older; `undated`: it has no date; `future`: its check has yet to come; `missing`: not known at all. */
export type Reason = 'unchecked' | 'old' | 'undated' | 'future' | 'missing';

interface Fact {
  source: string | null;
  sourceDate: string | null;
  checkedOn: string | null;
}

/**
 * Every doubt about the facts in one file of `content/`, as its data was read.
 * @param today day on which one asks, `2026-11-22`: a date exactly a year back is not old yet
 */
export function doubtsOf(file: string, data: unknown, today: string): Doubt[] {
  return factsIn(data).flatMap(({ path, fact }) =>
    reasonsOf(fact, today).map((reason) => ({
      file,
      field: path.join('.'),
      reason,
      detail: [fact.sourceDate, fact.source].filter((known) => known !== null).join(' '),
    })),
  );
}

function factsIn(data: unknown, path: string[] = []): { path: string[]; fact: Fact }[] {
  if (typeof data !== 'object' || data === null) return [];
  const below = Object.entries(data).flatMap(([key, value]) => factsIn(value, [...path, key]));
  return isFact(data) ? [{ path, fact: data }, ...below] : below;
}

function isFact(data: object): data is Fact {
  if (!('source' in data && 'sourceDate' in data && 'checkedOn' in data)) return false;
  // What is no text is refused where the file is checked.
  return [data.sourceDate, data.checkedOn].every((day) => day === null || typeof day === 'string');
}

function reasonsOf({ sourceDate, checkedOn }: Fact, today: string): Reason[] {
  const lastDay = freshUntil({ sourceDate, checkedOn });
  return [
    ...(checkedOn === null ? ['unchecked' as const] : []),
    ...(lastDay === undefined ? ['undated' as const] : []),
    ...(lastDay !== undefined && today > lastDay ? ['old' as const] : []),
    ...(checkedOn !== null && checkedOn > today ? ['future' as const] : []),
  ];
}
