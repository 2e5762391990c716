import type { NamedSource } from '#facts/once-each.ts';
import type { SchoolDesk, SchoolPlace } from './school.ts';
import type { School } from './schema.ts';
import type { SchoolFacts } from './desk-schema.ts';
import { deskNamed } from './desk.ts';
import { lookUp, published, relatedTo, toSchoolPlace } from './place.ts';
import { onceInABuild } from '#lib/once-in-a-build.ts';
import { currentZone, seenIn } from '#zone/query.ts';

/** The source that is as old as the row that names it. */
const OFFICIAL = 'official';

/** A place of a school, with all that its page shows. */
export interface SchoolPage {
  school: SchoolPlace;
  desk: SchoolDesk | undefined;
  /** The name of its desk in the list; empty for that of the zone. */
  deskName: string;
  related: { title: string; id: string }[];
  sources: NamedSource[];
}

/** Every school of the zone that may be shown, by municipality and name. */
export const schoolsOfZone = onceInABuild(async (): Promise<SchoolPlace[]> => {
  const rows = await rowsOfZone();
  const found = lookUp(rows);
  return inOrder(rows.map((row) => toSchoolPlace(row, found)));
});

/** Every school of the zone that may be shown, with what its page needs. */
export async function schoolPages(): Promise<SchoolPage[]> {
  const { phone } = await currentZone();
  const facts = await schoolFacts();
  const rows = await rowsOfZone();
  const found = lookUp(rows);
  return rows.map((row) => ({
    school: toSchoolPlace(row, found),
    desk: deskNamed(row.desk, facts, phone),
    deskName: row.desk,
    related: relatedTo(row, rows).map((other) => toSchoolPlace(other, found)),
    sources: row.sources.map((name) => sourceNamed(name, facts, row)),
  }));
}

/** Contact point for the schools of the zone; nothing until somebody has confirmed it. */
export async function deskOfZone(): Promise<SchoolDesk | undefined> {
  const { phone } = await currentZone();
  return deskNamed('', await schoolFacts(), phone);
}

/** The desk of the zone and every other, with its name in the list; nobody where none is confirmed. */
export async function schoolSheets(): Promise<
  { deskName: string; desk: SchoolDesk | undefined }[]
> {
  const { phone } = await currentZone();
  const facts = await schoolFacts();
  return ['', ...Object.keys(facts.desks)].map((deskName) => ({
    deskName,
    desk: deskNamed(deskName, facts, phone),
  }));
}

/** Every desk that is confirmed, with its name in the list: empty for that of the zone. */
export async function schoolDesks(): Promise<{ deskName: string; desk: SchoolDesk }[]> {
  return (await schoolSheets()).flatMap(({ deskName, desk }) => (desk ? [{ deskName, desk }] : []));
}

/** Places just outside the zone that people often count as part of it. */
export async function neighboursOfZone(): Promise<SchoolFacts['neighbours']> {
  return (await schoolFacts()).neighbours;
}

async function rowsOfZone(): Promise<School[]> {
  const [list] = await seenIn('schoolLists');
  return published(list?.entry.data.rows ?? []);
}

async function schoolFacts(): Promise<SchoolFacts> {
  const [facts] = await seenIn('schoolFacts');
  if (facts) return facts.entry.data;
  const { id } = await currentZone();
  throw new Error(`content/zones/${id}/ heeft geen schools.yaml: kopieer dat van een andere zone.`);
}

function sourceNamed(name: string, { sources }: SchoolFacts, { id, asOf }: School): NamedSource {
  const source = sources[name];
  if (source) return name === OFFICIAL ? { ...source, sourceDate: asOf } : source;
  throw new Error(
    `schools.csv noemt bij ${id} de bron "${name}", maar schools.yaml heeft die niet.`,
  );
}

function inOrder(schools: SchoolPlace[]): SchoolPlace[] {
  const keyOf = ({ municipality, title }: SchoolPlace) => `${municipality} ${title}`;
  return schools.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other), 'nl'));
}
