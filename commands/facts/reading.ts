import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { withChecks } from '#facts/own-checks.ts';
import { ownChecks } from '#build/dated-content.ts';
import { readSchools } from '#schools/list.ts';
import { ofCarriers } from '#zone/carriers.ts';
import { zoneOf } from '#zone/of-zone.ts';
import { zoneSchema, type Zone } from '#zone/schema.ts';

/** How the build reads YAML: a day without quotes is no text there. */
export const AS_THE_BUILD = { customTags: ['timestamp' as const] };

/** The data of one file: of a text only what stands between its `---` lines. */
export interface DataFile {
  file: string;
  data: unknown;
}

/**
 * Every data file and text that the site of a zone is built from: the shared ones, and the zone's own; without sources
 * about a company that works for other zones.
 */
export async function contentOf(zone: string): Promise<DataFile[]> {
  const files = globSync('content/**/*.{yaml,mdx}').sort();
  const own = files.filter((file) => [undefined, zone].includes(zoneOf(file)));
  const checks = ownChecks();
  const carriers = await carriersOf(zone);
  const read = own.map(async (file) => ({
    file,
    data: withChecks(withCarriers(await dataIn(file), carriers), checks),
  }));
  return Promise.all([...read, schoolsOf(zone)]);
}

/** Who carries the site and the mail of a zone, whose file may not be right yet. */
async function carriersOf(zone: string): Promise<Zone['privacy']> {
  const { privacy } = zoneSchema.shape;
  const said = z
    .looseObject({ privacy })
    .safeParse(await dataIn(`content/zones/${zone}/zone.yaml`));
  return said.data?.privacy ?? privacy.parse(undefined);
}

const carried = z.looseObject({
  sources: z.array(z.looseObject({ carrier: z.string().optional() })),
});

function withCarriers(data: unknown, carriers: Zone['privacy']): unknown {
  const said = carried.safeParse(data);
  return said.success ? { ...said.data, sources: ofCarriers(said.data.sources, carriers) } : data;
}

/** The list of schools, as one fact for each day that rows describe. */
async function schoolsOf(zone: string): Promise<DataFile> {
  const file = `content/zones/${zone}/schools.csv`;
  if (!existsSync(file)) return { file, data: {} };
  const rows = readSchools(await readFile(file, 'utf8'), file);
  const days = Object.entries(Object.groupBy(rows, ({ asOf }) => asOf));
  const facts = days.map(([asOf, { length } = []]) => [
    `as of ${asOf} × ${length}`,
    { source: null, sourceDate: asOf, checkedOn: null },
  ]);
  return { file, data: Object.fromEntries(facts) };
}

/** Rows of a list of schools that wait for a person to check them. */
export async function unsureSchools(file: string): Promise<string[]> {
  if (!existsSync(file)) return [];
  const rows = readSchools(await readFile(file, 'utf8'), file);
  return rows.filter(({ confidence }) => confidence === 'low').map(({ name }) => name);
}

/** Additions to shared pages that a zone has not written: each of those pages tells readers to ask the zone. */
export async function missingIn(zone: string): Promise<{ file: string; field: string }[]> {
  const folder = `content/zones/${zone}`;
  const offering = globSync('content/offering/*.mdx').map((file) => `offering/${basename(file)}`);
  const texts = [...offering, 'offering/dienst.mdx', 'agreements/overzicht.mdx']
    .map((name) => ({ file: `${folder}/${name}`, field: '' }))
    .filter(({ file }) => !existsSync(file));
  const schools = await dataIn(`${folder}/schools.yaml`);
  const hasDesk = schools instanceof Object && 'desk' in schools && schools.desk !== null;
  return hasDesk ? texts : [...texts, { file: `${folder}/schools.yaml`, field: 'desk' }];
}

/** What to do about a file that is no YAML. */
export function unreadable(file: string): string {
  return `${file} kan niet gelezen worden. "npm run texts" zegt op welke lijn, en wat je eraan doet.`;
}

/**
 * The data in a file of `content/`.
 * @throws when the file is not YAML, with its name
 */
export async function dataIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  const [, front = ''] = file.endsWith('.mdx') ? text.split(/^---$/m) : ['', text];
  try {
    return parse(front, AS_THE_BUILD);
  } catch (error) {
    throw new Error(unreadable(file), { cause: error });
  }
}
