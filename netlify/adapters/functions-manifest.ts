import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** One for each template page. */
const perPage = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ again: schema, sent: schema, followed: schema });

const headersSchema = z.record(z.string(), z.string());

const siteSchema = z
  .strictObject({
    /** The headers of each template page that are its own, by address. */
    headers: z.record(z.string(), headersSchema),
    /** The HTML of each template page, by address. */
    pages: z.record(z.string(), z.string()),
    zone: z.strictObject({
      recipients: z.array(z.string()).min(1),
      municipalities: z.record(z.string(), z.string()),
      schools: z.record(z.string(), z.string()),
      openWithinWorkingDays: z.number(),
    }),
  })
  .transform(({ headers, pages, zone }) => {
    const pick = <One>(all: Record<string, One>) => ({
      again: all['/contact/opnieuw/'],
      sent: all['/contact/verzonden/'],
      followed: all['/bericht/stand/'],
    });
    return {
      zone,
      headers: perPage(headersSchema).parse(pick(headers)),
      templates: perPage(z.string()).parse(pick(pages)),
    };
  });

/** What the build leaves for the functions: pages with markers, headers of each, facts of the zone. */
export type FunctionsManifest = z.output<typeof siteSchema>;

/**
 * Reads what the build left for the functions. The host packs the file with them: see `netlify.toml`.
 * @throws when the site was not built
 */
export async function functionsManifest(): Promise<FunctionsManifest> {
  const text = await readFile(join(process.cwd(), 'dist/_site.json'), 'utf8');
  return siteSchema.parse(JSON.parse(text));
}
