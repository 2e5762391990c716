/** Something a rule looks at: a built page by its address, a file by its path. */
type Place = { address: string } | { path: string };

/** Violations of a rule, one per line: `/hulp/: what is wrong`. */
export function findings<T extends Place>(
  all: readonly T[],
  rule: (one: T) => readonly string[],
): string[] {
  return all.flatMap((one) => {
    const place = 'address' in one ? one.address : one.path;
    return rule(one).map((wrong) => `${place}: ${wrong}`);
  });
}
