import { globSync, readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Checks, checksSchema, withChecks } from '#facts/own-checks.ts';

/**
 * Days on which zones opened sources themselves, from `checked.yaml` in their folders; the last for each.
 * @throws with file, address and a Dutch sentence when one is no address or no day
 */
export function ownChecks(): Checks {
  const all = globSync('content/zones/*/checked.yaml').flatMap((file) => {
    const { data, error } = checksSchema.safeParse(parse(readFileSync(file, 'utf8')) ?? {});
    if (data) return Object.entries(data);
    throw new Error(`${file}: ${z.prettifyError(error)}`);
  });
  // Of two with one address the last stays.
  return Object.fromEntries(all.toSorted(([, one], [, other]) => one.localeCompare(other)));
}

/** A loader of content whose sources carry the day on which a zone opened them, when that is later than their own. */
export function withOwnChecks(loader: Loader, read = ownChecks): Loader {
  return {
    ...loader,
    load: (context) => {
      const checks = read();
      return loader.load({
        ...context,
        parseData: (entry) =>
          context.parseData({
            ...entry,
            data: withChecks(entry.data, checks) as typeof entry.data,
          }),
        // A file that did not change is read again when a check did.
        generateDigest: (said) => context.generateDigest(JSON.stringify([said, checks])),
      });
    },
  };
}
