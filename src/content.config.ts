import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { agreementSchema } from '#schemas/agreement.ts';
import { chapterSchema } from '#schemas/chapter.ts';
import { organisationSchema } from '#schemas/organisation.ts';
import { pageSchema } from '#schemas/page.ts';
import { roleSchema } from '#schemas/role.ts';
import { schoolFactsSchema } from '#schemas/school-desk.ts';
import { readPlaces, readSchools } from '#schemas/school-list.ts';
import type { Place, School } from '#schemas/school.ts';
import { zoneTextSchema } from '#schemas/zone-text.ts';
import { zoneSchema } from '#schemas/zone.ts';

/** The gate between `content/` and the site: which folder is which collection, checked by which schema. */
export const collections = {
  zones: defineCollection({
    loader: glob({ base: './content/zones', pattern: '*/zone.yaml' }),
    schema: zoneSchema,
  }),
  zoneTexts: defineCollection({
    loader: glob({
      base: './content/zones',
      pattern: '*/{offering,pages,cooperation,agreements}/*.mdx',
    }),
    schema: zoneTextSchema,
  }),
  organisations: defineCollection({
    loader: glob({ base: './content/organisations', pattern: '*.yaml' }),
    schema: organisationSchema,
  }),
  offering: defineCollection({
    loader: glob({ base: './content/offering', pattern: '*.mdx' }),
    schema: roleSchema,
  }),
  stop: defineCollection({
    loader: glob({ base: './content/stop', pattern: '*.mdx' }),
    schema: chapterSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: pageSchema,
  }),
  schoolFacts: defineCollection({
    loader: glob({ base: './content/zones', pattern: '*/schools.yaml' }),
    schema: schoolFactsSchema,
  }),
  schoolLists: defineCollection({
    loader: () => listsOf('schools.csv', readSchools),
    // The reader has checked every row, and says which line to repair.
    schema: z.object({ rows: z.custom<School[]>() }),
  }),
  placeLists: defineCollection({
    loader: () => listsOf('postcodes.csv', readPlaces),
    schema: z.object({ rows: z.custom<Place[]>() }),
  }),
  agreements: defineCollection({
    loader: glob({ base: './content/agreements', pattern: '*.mdx' }),
    schema: agreementSchema,
  }),
};

/** One entry a zone, by its folder, with the rows of a list. */
function listsOf<T>(
  name: string,
  read: (text: string, file: string) => T[],
): { id: string; rows: T[] }[] {
  return globSync(`content/zones/*/${name}`).map((file) => ({
    id: basename(dirname(file)),
    rows: read(readFileSync(file, 'utf8'), file),
  }));
}
