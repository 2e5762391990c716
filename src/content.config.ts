import { globSync, readFileSync } from 'node:fs';
import { file, glob as globLoader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { withOwnChecks } from '#build/dated-content.ts';
import { agreementSchema } from '#schools/agreement-schema.ts';
import { chapterSchema } from '#brochure/schema.ts';
import { cooperationSchema, lawSchema } from '#cooperation/schema.ts';
import { doorSchema } from '#home/schema.ts';
import { figureSchema } from '#figures/schema.ts';
import { languageSchema } from '#languages/schema.ts';
import { newsSchema } from '#news/schema.ts';
import { directorySchema } from '#help/directory-schema.ts';
import { organisationSchema } from '#help/schema.ts';
import { pageSchema } from '#text/page-schema.ts';
import { roleSchema } from '#offering/schema.ts';
import { schoolFactsSchema } from '#schools/desk-schema.ts';
import { readSchools } from '#schools/list.ts';
import type { School } from '#schools/schema.ts';
import { entryId } from '#zone/of-zone.ts';
import { zoneTextSchema } from '#zone/zone-text-schema.ts';
import { subjectSchema } from '#subjects/schema.ts';
import { tracesSchema } from '#traces/schema.ts';
import { guideSchema } from '#search/schema.ts';
import { zoneSchema } from '#zone/schema.ts';

// Who fills in content reads Dutch, also where a schema has no words of its own.
z.config(z.locales.nl());

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
    loader: sharedAndOwn('organisations', 'yaml'),
    schema: organisationSchema,
  }),
  offering: defineCollection({
    loader: glob({ base: './content/offering', pattern: '*.mdx' }),
    schema: roleSchema,
  }),
  cooperation: defineCollection({
    loader: glob({ base: './content/cooperation', pattern: '*.mdx' }),
    schema: cooperationSchema,
  }),
  figures: defineCollection({
    loader: sharedAndOwn('figures', 'yaml'),
    schema: figureSchema,
  }),
  news: defineCollection({
    loader: sharedAndOwn('news', 'mdx'),
    schema: newsSchema,
  }),
  doors: defineCollection({
    loader: glob({ base: './content/doors', pattern: '*.mdx' }),
    schema: doorSchema,
  }),
  subjects: defineCollection({
    loader: glob({ base: './content/subjects', pattern: '*.mdx' }),
    schema: subjectSchema,
  }),
  laws: defineCollection({ loader: withOwnChecks(file('content/law.yaml')), schema: lawSchema }),
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
    loader: schoolLists,
    // The reader has checked every row, and says which line to repair.
    schema: z.object({ rows: z.custom<School[]>() }),
  }),
  agreements: defineCollection({
    loader: glob({ base: './content/agreements', pattern: '*.mdx' }),
    schema: agreementSchema,
  }),
  languages: defineCollection({
    loader: glob({ base: './content/languages', pattern: '*.mdx' }),
    schema: languageSchema,
  }),
  directory: defineCollection({
    loader: glob({ base: './content', pattern: 'directory.yaml' }),
    schema: directorySchema,
  }),
  search: defineCollection({
    loader: glob({ base: './content', pattern: 'search.yaml' }),
    schema: guideSchema,
  }),
  // One file, or none while nothing was measured.
  traces: defineCollection({
    loader: glob({ base: './content', pattern: 'traces.json' }),
    schema: tracesSchema,
  }),
};

/** Files of content, with the days on which zones opened their sources. */
function glob(options: Parameters<typeof globLoader>[0]) {
  return withOwnChecks(globLoader(options));
}

/** The files of a folder that all zones share and of the zones' folders of that name, which `ofZone` tells apart. */
function sharedAndOwn(folder: string, ending: 'mdx' | 'yaml') {
  return glob({
    base: './content',
    pattern: `{${folder},zones/*/${folder}}/*.${ending}`,
    generateId: ({ entry }) => entryId(entry),
  });
}

/** One entry a zone, with the schools of its list. */
function schoolLists(): { id: string; rows: School[] }[] {
  return globSync('content/zones/*/schools.csv').map((file) => ({
    id: entryId(file.replaceAll('\\', '/')),
    rows: readSchools(readFileSync(file, 'utf8'), file),
  }));
}
