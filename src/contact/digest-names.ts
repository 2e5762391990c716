import { allOver } from '#lib/all-over.ts';
import type { KeptLetter, Mark, TendPorts } from './tend-ports.ts';

/** A letter with the mark that brought it. */
export type Marked = readonly [Mark, KeptLetter];

const FIRST = 'bundel';
const AGAIN = 'bundel2';

/** Whether a mail of that name may bring letters for the second time. */
export function isAgain(name: string): boolean {
  return name.startsWith(`${AGAIN}-`);
}

const NAME = new RegExp(`(?<![\\w-])(?:${FIRST}|${AGAIN})-[\\d:.T-]+Z-\\d+(?![\\w-])`);

/** The name of a mail of several letters that a text mentions; `null` when it has none. */
export function digestIn(text: string): string | null {
  return NAME.exec(text)?.[0] ?? null;
}

/** When a mail of several letters got its name. */
export function digestTime(name: string): Date {
  return new Date(/\d{4}-.*Z/.exec(name)?.[0] ?? NaN);
}

/**
 * Gives every letter the name of the mail of several letters with which it leaves, and writes it down: when a run
 * stops half way, the next sends the same mail under the same name, and the mail service knows it. A name says
 * how many letters it is for. The mail service would call a mail with some of them the same mail: so what is left
 * of one that is no longer whole gets a new name, which says that it may be the second.
 * @returns mails that are whole, by name
 */
export async function nameDigests(
  letters: readonly Marked[],
  { now, write }: Pick<TendPorts, 'now' | 'write'>,
): Promise<Map<string, Marked[]>> {
  const named = Map.groupBy(letters, ([, { life }]) => life.digest);
  const whole = new Map<string, Marked[]>();
  const left: Marked[] = [];
  for (const [name, group] of named)
    if (name !== null && isWhole(name, group)) whole.set(name, group);
    else if (name !== null) left.push(...group);
  const triedSince = now();
  for (const [kind, group] of [
    [FIRST, named.get(null) ?? []],
    [AGAIN, left],
  ] as const) {
    const digest = `${kind}-${triedSince.toISOString()}-${group.length}`;
    const names = group.map(async ([mark, kept]): Promise<Marked[]> => {
      const next = await write(kept, { ...kept.life, digest, triedSince });
      return next ? [[mark, next]] : [];
    });
    const written = (await allOver(names)).flat();
    if (written.length > 0 && isWhole(digest, written)) whole.set(digest, written);
  }
  return whole;
}

function isWhole(name: string, group: readonly Marked[]): boolean {
  return name.endsWith(`Z-${group.length}`);
}
