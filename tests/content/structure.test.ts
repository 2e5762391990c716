import { globSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { checksSchema } from '#facts/own-checks.ts';
import { findings } from '#tests/readers/findings.ts';
import { mistakesIn } from '#tests/readers/structure.ts';

vi.mock('astro:content', () => ({
  defineCollection: (collection: unknown) => collection,
  reference: () => z.string(),
}));
const { collections } = await import('#content.config.ts');

/** Which files are of which collection, as `src/content.config.ts` reads them. */
const folders: Partial<Record<keyof typeof collections, string[]>> = {
  zones: ['content/zones/*/zone.yaml'],
  zoneTexts: ['content/zones/*/{offering,pages,cooperation,agreements}/*.mdx'],
  organisations: ['content/organisations/*.yaml', 'content/zones/*/organisations/*.yaml'],
  offering: ['content/offering/*.mdx'],
  cooperation: ['content/cooperation/*.mdx'],
  figures: ['content/figures/*.yaml', 'content/zones/*/figures/*.yaml'],
  news: ['content/news/*.mdx', 'content/zones/*/news/*.mdx'],
  doors: ['content/doors/*.mdx'],
  subjects: ['content/subjects/*.mdx'],
  stop: ['content/stop/*.mdx'],
  pages: ['content/pages/*.mdx'],
  schoolFacts: ['content/zones/*/schools.yaml'],
  agreements: ['content/agreements/*.mdx'],
  languages: ['content/languages/*.mdx'],
  directory: ['content/directory.yaml'],
  search: ['content/search.yaml'],
};

const files: { path: string; schema: z.ZodType }[] = Object.entries(folders).flatMap(
  ([name, patterns]) => {
    const { schema } = collections[name as keyof typeof folders];
    if (!(schema instanceof z.ZodType)) throw new Error(`${name} has no schema.`);
    return globSync(patterns).map((path) => ({ path: path.replaceAll('\\', '/'), schema }));
  },
);

for (const path of globSync('content/zones/*/checked.yaml'))
  files.push({ path: path.replaceAll('\\', '/'), schema: checksSchema });

test('every file has the fields of its folder, and no other', () => {
  expect(
    findings(files, ({ path, schema }) =>
      mistakesIn(path, schema).map(({ line, said }) => `${line}: ${said}`),
    ),
  ).toEqual([]);
});

test('every text, and every file of data but the laws, is looked at', () => {
  const all = globSync('content/**/*.{mdx,yaml}').map((path) => path.replaceAll('\\', '/'));
  const seen = new Set(files.map(({ path }) => path));

  expect(all.filter((path) => !seen.has(path))).toEqual(['content/law.yaml']);
});

const schema = z.strictObject({
  title: z.string(),
  number: z.string(),
  sub: z.strictObject({ day: z.iso.date() }),
});
const right = "title: Een\nnumber: '102'\nsub:\n  day: '2026-11-28'\n";

test.each([
  ['nothing', right, []],
  ['a field that does not exist', `${right}isfree: true\n`, [/^5: het veld "isfree" bestaat niet/]],
  [
    'a field that is missing',
    right.replace('title: Een\n', ''),
    [/^1: het veld "title" ontbreekt/],
  ],
  [
    'a number without quotes',
    right.replace("'102'", '102'),
    [/^2: zet number tussen aanhalingstekens: '102'/],
  ],
  ['a colon in a title', right.replace('Een', 'Een: twee'), [/^1: staat er een dubbelpunt/]],
  ['a day that is none', right.replace('11-28', '13-28'), [/^4: sub\.day: /]],
  ['an indent', right.replace('  day', ' \tday'), [/^4: /]],
  ['a quote that stays open', right.replace("'102'", "'102"), [/^\d: /]],
])('of %s is said what to do, with the line', (_, text, expected) => {
  const path = join(mkdtempSync(join(tmpdir(), 'content-')), 'x.yaml');
  writeFileSync(path, text);

  const found = mistakesIn(path, schema).map(({ line, said }) => `${line}: ${said}`);

  expect(found).toEqual(expected.map((one) => expect.stringMatching(one) as string));
});
