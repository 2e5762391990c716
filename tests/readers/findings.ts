import { appendFileSync } from 'node:fs';

/** Something a rule looks at: a built page by its address, a file by its path. */
type Place = { address: string } | { path: string };

/** Where `npm run texts` reads what the rules found. */
const list = process.env['FINDINGS'];

/** Violations of a rule, one per line: `/hulp/: what is wrong`. */
export function findings<T extends Place>(
  all: readonly T[],
  rule: (one: T) => readonly string[],
): string[] {
  const found = all.flatMap((one) => {
    const place = 'address' in one ? one.address : one.path;
    return rule(one).map((wrong) => ({ place, wrong }));
  });
  if (list !== undefined && found.length > 0)
    appendFileSync(list, found.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return found.map(({ place, wrong }) => `${place}: ${wrong}`);
}
