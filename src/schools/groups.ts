import { levels, type Level, type SchoolChoices, type SchoolPlace } from './school.ts';

/** Schools that stand together on a page. */
export interface SchoolGroup {
  /** `Deinze`, or `9850 Deinze` for a part of a large municipality. */
  title: string;
  municipality: string;
  /** The postcode, where the municipality is too large for one page. */
  postcode: string | undefined;
  schools: SchoolPlace[];
}

/**
 * Puts schools on as few pages as fit: a group a municipality, and for a municipality with more
 * than `most` a group a postcode.
 */
export function groupsOf(schools: readonly SchoolPlace[], most: number): SchoolGroup[] {
  const ofZone = Map.groupBy(schools, ({ municipality }) => municipality);
  return [...ofZone].flatMap(([municipality, inside]): SchoolGroup[] => {
    if (inside.length <= most)
      return [{ title: municipality, municipality, postcode: undefined, schools: inside }];
    return [...Map.groupBy(inside, ({ postcode }) => postcode)].map(([postcode, near]) => ({
      title: `${postcode} ${municipality}`,
      municipality,
      postcode,
      schools: near,
    }));
  });
}

/** The schools of a group by what they teach, in the order of `levels`. */
export function byLevel(schools: readonly SchoolPlace[]): [Level, SchoolPlace[]][] {
  const groups = Map.groupBy(schools, ({ level }) => level);
  return [...groups].sort(([one], [other]) => levels.indexOf(one) - levels.indexOf(other));
}

/** The schools as a form offers them; nothing when there are more than `most`, which no page could hold. */
export function choicesOf(schools: readonly SchoolPlace[], most: number): SchoolChoices[] {
  if (schools.length > most) return [];
  const groups = Map.groupBy(schools, ({ municipality }) => municipality);
  return [...groups].map(([municipality, inside]) => ({
    municipality,
    options: inside.map(({ id, title, place }) => ({ id, label: `${title}, ${place}` })),
  }));
}
