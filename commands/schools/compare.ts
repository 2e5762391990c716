import type { Place, School } from '#schools/schema.ts';
import type { Official } from './official-row.ts';
import type { Reading } from './official.ts';
import { doubtsAbout, withoutDoubles } from './suspicions.ts';

/** Lists to lay beside each other. */
interface Lists {
  ours: readonly School[];
  /** The official list. */
  reading: Reading;
  /** The villages of the zone. */
  places: readonly Place[];
  /** The month the official list describes. */
  asOf: string;
}

/** Changes that an import would make to the list of a zone. */
export interface Comparison {
  added: School[];
  changed: { school: School; what: string[] }[];
  /** In our list, and not in the latest: marked, never deleted. */
  gone: School[];
  /** Warnings for a person to look at. */
  suspicious: string[];
  /** Number of our schools that the list could contain. */
  judged: number;
  /** The list as it would be. */
  next: School[];
}

/** Result for one of our rows. */
interface Verdict {
  before: School;
  next: School;
  /** The list would have the school if it existed. */
  isJudged: boolean;
  official: Official | undefined;
}

/**
 * Lays the latest official list beside ours. Names, notes, villages and desks that people here wrote
 * stay; a row without an official number is left alone.
 */
export function compare(lists: Lists): Comparison {
  const { ours, reading, places } = lists;
  const { theirs, doubts } = withoutDoubles(reading.schools);
  const verdicts = ours.map((school) => judge(school, theirs.get(school.id), lists));
  const known = new Set(ours.map(({ id }) => id));
  const coming = [...theirs.values()].filter(({ id, isClosed }) => !known.has(id) && !isClosed);
  const added = coming.map((official) => fromOfficial(official, theirs, lists));
  const suspicious = [
    ...doubts,
    ...verdicts.flatMap(cameBack),
    ...[...coming, ...reading.schools].flatMap((official) => doubtsAbout(official, places)),
  ];
  return {
    added,
    changed: verdicts.flatMap(changes),
    gone: verdicts.filter(isLost).map(({ before }) => before),
    suspicious: [...new Set(suspicious)],
    judged: verdicts.filter(({ isJudged }) => isJudged).length,
    next: [...verdicts.map(({ next }) => next), ...added],
  };
}

function judge(school: School, official: Official | undefined, lists: Lists): Verdict {
  const isJudged = official !== undefined || canBeIn(lists.reading, school);
  const verdict = { before: school, isJudged, official };
  if (official) return { ...verdict, next: updated(school, official, lists) };
  return { ...verdict, next: isJudged ? { ...school, status: 'missing' } : school };
}

function isLost({ before, next }: Verdict): boolean {
  return next.status === 'missing' && before.status !== 'missing';
}

/** Schools that are gone are reported separately. */
function changes({ before, next, official }: Verdict): Comparison['changed'] {
  const what = official ? differences(before, next) : [];
  return what.length > 0 ? [{ school: next, what }] : [];
}

function cameBack({ before, next, official }: Verdict): string[] {
  if (!official || before.status !== 'moved' || next.street === '') return [];
  return [`${official.where}: ${before.id} had moved. Is this the new address?`];
}

/** True when the list would contain the school if it existed: it may be of another level, or hold head offices only. */
function canBeIn({ levels, hasPlaces }: Reading, { id, levels: own, status }: School): boolean {
  if (!/^\d/.test(id) || status === 'closed') return false;
  if (id.includes('-') && !hasPlaces) return false;
  return own.some((level) => levels.has(level));
}

function updated(
  school: School,
  { name, levels, street, postcode, website, isClosed }: Official,
  { places, asOf }: Lists,
): School {
  const hasMoved = postcode !== school.postcode;
  return {
    ...school,
    name,
    levels,
    street,
    postcode,
    website,
    place: hasMoved ? villageOf(postcode, school.municipality, places) : school.place,
    status: isClosed ? 'closed' : 'open',
    sources: school.sources.includes('official') ? school.sources : ['official', ...school.sources],
    asOf,
  };
}

function fromOfficial(
  { id, name, levels, street, postcode, nis, website, ...official }: Official,
  theirs: ReadonlyMap<string, Official>,
  { ours, places, asOf }: Lists,
): School {
  const [number = ''] = id.split('-');
  const isKnown = ours.some((school) => school.id === number) || theirs.has(number);
  const municipality =
    places.find((place) => place.nis === nis)?.municipality ?? official.municipality;
  return {
    ...{ id, partOf: id !== number && isKnown ? number : '', name, called: '', levels },
    ...{ street, postcode, place: villageOf(postcode, municipality, places), municipality },
    ...{ website, status: 'open', desk: '', confidence: 'medium', asOf },
    ...{ sources: ['official'], note: '' },
  };
}

/** The village, where the postcode has one only: the official list does not tell. */
function villageOf(postcode: string, municipality: string, places: readonly Place[]): string {
  const there = places.filter(
    (place) => place.postcode === postcode && place.municipality === municipality,
  );
  const [only, ...others] = there;
  return only && others.length === 0 ? only.place : '';
}

const shownFields = ['name', 'levels', 'street', 'postcode', 'website', 'status'] as const;

function differences(before: School, after: School): string[] {
  return shownFields.flatMap((field) => {
    const [one, other] = [String(before[field]), String(after[field])];
    return one === other ? [] : `${field}: "${one}" becomes "${other}"`;
  });
}
