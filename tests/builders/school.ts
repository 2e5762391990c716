import type { School } from '#schools/schema.ts';

/** A row of the list of a zone. */
export function aSchool(changes: Partial<School> = {}): School {
  return {
    id: '123',
    partOf: '',
    name: 'De Appelboom',
    called: '',
    levels: ['111', '211'],
    street: 'Dorp 1',
    postcode: '9999',
    place: '',
    municipality: 'Appelgem',
    website: '',
    status: 'open',
    desk: '',
    confidence: 'medium',
    asOf: '2022-06',
    sources: ['official'],
    note: '',
    ...changes,
  };
}
