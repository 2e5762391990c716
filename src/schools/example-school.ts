import type { SchoolPlace } from './school.ts';

/** A school as a page shows it. */
export function aSchoolPlace(changes: Partial<SchoolPlace> = {}): SchoolPlace {
  return {
    id: '123',
    number: '123',
    title: 'De Appelboom',
    officialName: undefined,
    level: 'basic',
    taught: 'kleuter en lager',
    street: 'Dorp 1',
    postcode: '9999',
    place: 'Appelgem',
    municipality: 'Appelgem',
    website: undefined,
    remarks: [],
    ...changes,
  };
}
