import { appendFileSync } from 'node:fs';

/** Something a rule looks at: a built page by its address, a file by its path. */
type Place = { address: string } | { path: string };

/** Whether this looks at the zone of the journeys; another may lack what a rule is about, such as a translation. */
export const isFirstZone = process.env['SEEN'] === undefined;

/** Where `npm run texts` reads what the rules found. */
const list = process.env['FINDINGS'];

/**
 * Violations of a rule, one per line: `/hulp/: what is wrong`.
 * @throws when the first zone has nothing to look at: such a rule would always hold
 */
export function findings<T extends Place>(
  all: readonly T[],
  rule: (one: T) => readonly string[],
): string[] {
  if (all.length === 0 && isFirstZone) throw new Error('This rule looks at nothing.');
  const found = all.flatMap((one) => {
    const place = 'address' in one ? one.address : one.path;
    return rule(one).map((wrong) => ({ place, wrong }));
  });
  if (list !== undefined && found.length > 0)
    appendFileSync(list, found.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return found.map(({ place, wrong }) => `${place}: ${wrong}`);
}
