import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const pageSchema = z.strictObject({
  again: z.string(),
  sent: z.string(),
  followed: z.string(),
});

const siteSchema = z
  .strictObject({
    /** The policy of each template page, by address. */
    csp: z.record(z.string(), z.string()),
    /** The HTML of each template page, by address. */
    pages: z.record(z.string(), z.string()),
    zone: z.strictObject({
      recipients: z.array(z.string()).min(1),
      municipalities: z.record(z.string(), z.string()),
      schools: z.record(z.string(), z.string()),
      openWithinWorkingDays: z.number(),
    }),
  })
  .transform(({ csp, pages, zone }) => {
    const pick = (all: Record<string, string>) => ({
      again: all['/contact/opnieuw/'],
      sent: all['/contact/verzonden/'],
      followed: all['/bericht/stand/'],
    });
    return {
      zone,
      policies: pageSchema.parse(pick(csp)),
      templates: pageSchema.parse(pick(pages)),
    };
  });

/** What the build leaves for the functions: pages with markers, their policies, facts of the zone. */
export type FunctionsManifest = z.output<typeof siteSchema>;

/**
 * Reads what the build left for the functions. The host packs the file with them: see `netlify.toml`.
 * @throws when the site was not built
 */
export async function functionsManifest(): Promise<FunctionsManifest> {
  const text = await readFile(join(process.cwd(), 'dist/_site.json'), 'utf8');
  return siteSchema.parse(JSON.parse(text));
}
