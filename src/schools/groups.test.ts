import { expect, test } from 'vitest';
import { aSchoolPlace } from './example-school.ts';
import { byLevel, choicesOf, groupsOf } from './groups.ts';

const schools = [
  aSchoolPlace({ id: '1', municipality: 'Appelgem', postcode: '9990' }),
  aSchoolPlace({ id: '2', municipality: 'Peer', postcode: '9998', level: 'secondary' }),
  aSchoolPlace({ id: '3', municipality: 'Appelgem', postcode: '9991' }),
  aSchoolPlace({ id: '4', municipality: 'Peer', postcode: '9998' }),
  aSchoolPlace({ id: '5', municipality: 'Appelgem', postcode: '9990' }),
];

const inWords = (most: number) =>
  groupsOf(schools, most).map(
    ({ title, schools: inside }) => `${title}: ${inside.map(({ id }) => id).join(' ')}`,
  );

test('each municipality has a group', () => {
  expect(inWords(3)).toEqual(['Appelgem: 1 3 5', 'Peer: 2 4']);
});

test('a municipality that is too large for a page has a group a postcode', () => {
  expect(inWords(2)).toEqual(['9990 Appelgem: 1 5', '9991 Appelgem: 3', 'Peer: 2 4']);
});

test('small children come first on a group', () => {
  const [, peer] = groupsOf(schools, 3);

  expect(byLevel(peer?.schools ?? []).map(([level]) => level)).toEqual(['basic', 'secondary']);
});

test('a form offers the schools by municipality, or none at all where they are too many', () => {
  expect(choicesOf(schools.slice(0, 2), 2)).toEqual([
    { municipality: 'Appelgem', options: [{ id: '1', label: 'De Appelboom, Appelgem' }] },
    { municipality: 'Peer', options: [{ id: '2', label: 'De Appelboom, Appelgem' }] },
  ]);
  expect(choicesOf(schools, 4)).toEqual([]);
});
