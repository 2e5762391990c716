import { dateInWords } from '#facts/provenance.ts';
import { listInWords } from '#lib/in-words.ts';
import { levelOf, numberOf, type SchoolPlace } from './school.ts';
import { words } from '#lib/words.ts';
import type { School } from './schema.ts';

/** Rows that may be shown: those of low confidence wait for a person to check them. */
export function published(schools: readonly School[]): School[] {
  return schools.filter(({ confidence }) => confidence !== 'low');
}

/** The rows of a zone, to look up one among them. */
interface Rows {
  byId: ReadonlyMap<string, School>;
  byName: ReadonlyMap<string, readonly School[]>;
}

/** Puts the rows of a zone where `toSchoolPlace` finds them: a list may have thousands. */
export function lookUp(all: readonly School[]): Rows {
  return {
    byId: new Map(all.map((school) => [school.id, school])),
    byName: Map.groupBy(all, nameOf),
  };
}

/** View of a row, given all rows of its zone. */
export function toSchoolPlace(school: School, { byId, byName }: Rows): SchoolPlace {
  const parent = byId.get(school.partOf);
  const number = numberOf(school.id);
  const name = nameOf(school);
  const isShared = (byName.get(name) ?? []).length > 1;
  const levels = school.levels.length > 0 || !parent ? school.levels : parent.levels;
  return {
    id: school.id,
    number,
    title: isShared ? `${name} (${tellingApart(school)})` : name,
    officialName: name === school.name || number === undefined ? undefined : school.name,
    level: levelOf(levels),
    taught: taughtIn(school.levels),
    street: school.street,
    postcode: school.postcode,
    place: school.place === '' ? school.municipality : school.place,
    municipality: school.municipality,
    website: school.website === '' ? undefined : `https://${school.website}`,
    remarks: remarksOn(school),
  };
}

/** The other places and numbers of the same school. */
export function relatedTo(school: School, all: readonly School[]): School[] {
  const family = school.partOf === '' ? school.id : school.partOf;
  return all.filter(
    (other) =>
      other.id !== school.id &&
      (other.id === family || other.partOf === family || isTwin(other, school)),
  );
}

/** Two numbers, one school to everybody who goes there. */
function isTwin(one: School, other: School): boolean {
  return (
    one.street !== '' &&
    nameOf(one) === nameOf(other) &&
    one.street === other.street &&
    one.postcode === other.postcode
  );
}

function nameOf({ called, name }: School): string {
  return called === '' ? name : called;
}

function tellingApart({ id, place, municipality }: School): string {
  const number = numberOf(id);
  if (number === undefined) return place === '' ? municipality : place;
  return `${words.schools.number} ${id}`;
}

const namesOfLevels = new Map(Object.entries(words.schools.taught));

function taughtIn(codes: readonly string[]): string {
  return listInWords(codes.flatMap((code) => namesOfLevels.get(code) ?? []));
}

function remarksOn({ status, note, asOf }: School): string[] {
  const { status: sentences, asOf: state } = words.schools;
  return [
    ...(status === 'open' ? [] : [sentences[status]]),
    ...(note === '' ? [] : [note]),
    `${state} ${dateInWords(asOf)}.`,
  ];
}
