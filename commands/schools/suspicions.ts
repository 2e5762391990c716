import type { Place } from '#schools/schema.ts';
import type { Official } from './official-row.ts';

/** Places of schools by id: the same place twice is one place, with a doubt where the two say different things. */
export function withoutDoubles(schools: readonly Official[]): {
  theirs: Map<string, Official>;
  doubts: string[];
} {
  const theirs = new Map<string, Official>();
  const doubts: string[] = [];
  for (const official of schools) {
    const known = theirs.get(official.id);
    if (known && describe(known) !== describe(official))
      doubts.push(`${official.where}: ${official.id} is also in ${known.where}, otherwise.`);
    if (!known) theirs.set(official.id, official);
  }
  return { theirs, doubts };
}

function describe({ name, street, postcode }: Official): string {
  return [name, street, postcode].join('|');
}

/** Warnings about a row of the official list, for a person to look at. */
export function doubtsAbout(
  { where, id, nis, postcode, municipality, levels, startsLater }: Official,
  places: readonly Place[],
): string[] {
  const there = places.filter((place) => place.nis === nis);
  return [
    !there.some((place) => place.postcode === postcode) &&
      `has postcode ${postcode}, which ${municipality} has not`,
    !there.some((place) => place.municipality === municipality) &&
      `names ${municipality}, but its number ${nis} is of another municipality`,
    levels.length === 0 && 'teaches no known level',
    startsLater && 'starts later',
  ].flatMap((doubt) => (doubt === false ? [] : `${where}: ${id} ${doubt}.`));
}
