import type { Place, School } from '#schemas/school.ts';
import type { Official, Reading } from './official.ts';

/** What an import would do to the list of a zone. */
export interface Comparison {
  added: School[];
  changed: { school: School; what: string[] }[];
  /** In our list, and not in the latest: marked, never deleted. */
  gone: School[];
  /** What a person has to look at. */
  suspicious: string[];
  /** How many schools of ours the list could have. */
  judged: number;
  /** The list as it would be. */
  next: School[];
}

/**
 * Lays the latest official list beside ours. Names, notes, villages and desks that people here wrote
 * stay; a row without an official number is left alone.
 * @param asOf the month the official list describes
 */
export function compare(
  ours: readonly School[],
  reading: Reading,
  places: readonly Place[],
  asOf: string,
): Comparison {
  const { theirs, suspicious } = unique(reading.schools);
  const changed: Comparison['changed'] = [];
  const gone: School[] = [];
  let judged = 0;
  const kept = ours.map((school) => {
    const official = theirs.get(school.id);
    theirs.delete(school.id);
    if (!official) {
      if (!canBeIn(reading, school)) return school;
      judged += 1;
      if (school.status === 'missing') return school;
      gone.push(school);
      return { ...school, status: 'missing' as const };
    }
    judged += 1;
    const next = updated(school, official, places, asOf);
    const what = differences(school, next);
    if (what.length > 0) changed.push({ school: next, what });
    if (school.status === 'moved' && next.street !== '')
      suspicious.push(`${official.where}: ${school.id} had moved. Is this the new address?`);
    return next;
  });
  const coming = [...theirs.values()].filter(({ isClosed }) => !isClosed);
  const added = coming.map((official) => fromOfficial(official, ours, theirs, places, asOf));
  suspicious.push(
    ...[...coming, ...reading.schools].flatMap((official) => doubtsAbout(official, places)),
  );
  return {
    added,
    changed,
    gone,
    suspicious: [...new Set(suspicious)],
    judged,
    next: [...kept, ...added],
  };
}

/** The same place twice is one place, unless the two say different things. */
function unique(schools: readonly Official[]): {
  theirs: Map<string, Official>;
  suspicious: string[];
} {
  const theirs = new Map<string, Official>();
  const suspicious: string[] = [];
  for (const official of schools) {
    const known = theirs.get(official.id);
    if (known && describe(known) !== describe(official))
      suspicious.push(`${official.where}: ${official.id} is also in ${known.where}, otherwise.`);
    if (!known) theirs.set(official.id, official);
  }
  return { theirs, suspicious };
}

function describe({ name, street, postcode }: Official): string {
  return [name, street, postcode].join('|');
}

/** Whether the list would have the school if it existed: it may be of another level, or hold head offices only. */
function canBeIn({ levels, hasPlaces }: Reading, { id, levels: own, status }: School): boolean {
  if (!/^\d/.test(id) || status === 'closed') return false;
  if (id.includes('-') && !hasPlaces) return false;
  return own.some((level) => levels.has(level));
}

function updated(
  school: School,
  { name, levels, street, postcode, website, isClosed }: Official,
  places: readonly Place[],
  asOf: string,
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
  official: Official,
  ours: readonly School[],
  theirs: ReadonlyMap<string, Official>,
  places: readonly Place[],
  asOf: string,
): School {
  const { id, name, levels, street, postcode, nis, website } = official;
  const [number = ''] = id.split('-');
  const isKnown = ours.some((school) => school.id === number) || theirs.has(number);
  const municipality =
    places.find((place) => place.nis === nis)?.municipality ?? official.municipality;
  return {
    id,
    partOf: id !== number && isKnown ? number : '',
    name,
    called: '',
    levels,
    street,
    postcode,
    place: villageOf(postcode, municipality, places),
    municipality,
    website,
    status: 'open',
    desk: '',
    confidence: 'medium',
    asOf,
    sources: ['official'],
    note: '',
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

function doubtsAbout(
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
