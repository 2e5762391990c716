import { groupsOf, type SchoolGroup } from './groups.ts';
import { schoolsOfZone } from './query.ts';
import { currentZone } from '#zone/query.ts';

/** As many schools as fit on a page of one flight of a connection, measured. */
const MOST_ON_A_PAGE = 90;

/** A group that can have a page of its own. */
interface PlacedGroup extends SchoolGroup {
  /** Its part of the address: `deinze`, or `9850`. */
  key: string;
  href: string;
  count: number;
  /** Postcodes and villages, so that they can be searched for. */
  places: string[];
}

/**
 * The schools of the zone as they stand on pages: all on one, or split.
 * @throws when the list has a municipality that the zone does not
 */
export async function groupsOfZone(): Promise<{ groups: PlacedGroup[]; isSplit: boolean }> {
  const { municipalities } = await currentZone();
  const schools = await schoolsOfZone();
  const groups = groupsOf(schools, MOST_ON_A_PAGE).map((group) => {
    const key =
      group.postcode ?? municipalities.find(({ name }) => name === group.municipality)?.key;
    if (key === undefined)
      throw new Error(`schools.csv heeft ${group.municipality}, maar zone.yaml niet.`);
    const places = new Set(group.schools.map(({ postcode, place }) => `${postcode} ${place}`));
    return {
      ...group,
      key,
      href: `/scholen/gemeente/${key}/`,
      count: group.schools.length,
      places: [...places],
    };
  });
  return { groups, isSplit: schools.length > MOST_ON_A_PAGE };
}
