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

const { schema: law } = collections.laws;
if (!(law instanceof z.ZodType)) throw new Error('laws has no schema.');
files.push({ path: 'content/law.yaml', schema: z.record(z.string(), law) });

for (const path of globSync('content/zones/*/checked.yaml'))
  files.push({ path: path.replaceAll('\\', '/'), schema: checksSchema });

test('every file has the fields of its folder, and no other', () => {
  expect(
    findings(files, ({ path, schema }) =>
      mistakesIn(path, schema).map(({ line, said }) => `${line}: ${said}`),
    ),
  ).toEqual([]);
});

test('every text, and every file of data, is looked at', () => {
  const all = globSync('content/**/*.{mdx,yaml}').map((path) => path.replaceAll('\\', '/'));
  const seen = new Set(files.map(({ path }) => path));

  expect(all.filter((path) => !seen.has(path))).toEqual([]);
});

test('every file in a folder of texts or data has a name that the site reads', () => {
  const shared = Object.values(folders)
    .flat()
    .filter((pattern) => /\/\*\.\w+$/.test(pattern));
  const all = globSync(shared.map((pattern) => pattern.replace(/\.\w+$/, '')));
  const named = all.map((path) => ({ path: path.replaceAll('\\', '/') }));

  expect(named.length).toBeGreaterThan(100);
  expect(
    findings(named, ({ path }) =>
      files.some((file) => file.path === path && /\/[a-z\d-]+\.\w+$/.test(path))
        ? []
        : [
            'de site leest dit bestand niet. Schrijf de naam in kleine letters, zonder spaties, en laat hem eindigen zoals de andere in deze map.',
          ],
    ),
  ).toEqual([]);
});

test.each([
  [
    'a mark that nobody sees',
    '\uFEFF---\ntitle: Een\n---\n',
    /^1: vooraan staat een teken dat niemand/,
  ],
  [
    'letters of another alphabet',
    Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'),
    /^2: hier is een/,
  ],
])('of a text with %s is said what to do', (_, text, expected) => {
  const path = join(mkdtempSync(join(tmpdir(), 'content-')), 'x.mdx');
  writeFileSync(path, text);

  expect(mistakesIn(path, schema).map(({ line, said }) => `${line}: ${said}`)).toEqual([
    expect.stringMatching(expected),
  ]);
});

const schema = z.strictObject({
  title: z.string(),
  number: z.string(),
  sub: z.strictObject({ day: z.iso.date() }),
});
const right = "title: Een\nnumber: '102'\nsub:\n  day: '2026-11-28'\n";

const kinds = z.object({
  isFree: z.boolean(),
  days: z.enum(['mo', 'tu']).array(),
  site: z.url(),
  lead: z.string().min(3).max(9).optional(),
});

test.each([
  ['isFree: ja\ndays: [mo]\nsite: https://x.be', '1: schrijf bij isFree true (ja) of false (nee).'],
  ['isFree: true\ndays: mo\nsite: https://x.be', '2: maak van days een lijst: [een, twee].'],
  ['isFree: true\ndays: [maandag]\nsite: https://x.be', '2: kies bij days.0 een van deze: mo, tu.'],
  [
    'isFree: true\ndays: [mo]\nsite: x.be',
    '3: schrijf bij site een adres dat begint met https://.',
  ],
  [
    'isFree: true\ndays: [mo]\nsite: https://x.be\nlead: Veel te lang',
    '4: lead is te lang: neem hoogstens 9 tekens.',
  ],
  [
    'isFree: true\ndays: [mo]\nsite: https://x.be\nlead: A',
    '4: lead is te kort: schrijf minstens 3 tekens.',
  ],
])('of %j is said what may stand there', (text, expected) => {
  const path = join(mkdtempSync(join(tmpdir(), 'content-')), 'x.yaml');
  writeFileSync(path, text);

  expect(mistakesIn(path, kinds).map(({ line, said }) => `${line}: ${said}`)).toEqual([expected]);
});

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
  [
    'a day without quotes',
    right.replace("'2026-11-28'", '2026-11-28'),
    [/^4: zet sub\.day tussen aanhalingstekens: '2026-11-28'/],
  ],
  ['nothing in the file', '', [/^1: het bestand is leeg/]],
  ['the ends of lines of Windows', right.replaceAll('\n', '\r\n'), []],
  ['an indent', right.replace('  day', ' \tday'), [/^4: /]],
  ['a quote that stays open', right.replace("'102'", "'102"), [/^\d: /]],
])('of %s is said what to do, with the line', (_, text, expected) => {
  const path = join(mkdtempSync(join(tmpdir(), 'content-')), 'x.yaml');
  writeFileSync(path, text);

  const found = mistakesIn(path, schema).map(({ line, said }) => `${line}: ${said}`);

  expect(found).toEqual(expected.map((one) => expect.stringMatching(one) as string));
});
