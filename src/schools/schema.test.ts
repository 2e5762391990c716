import { expect, test } from 'vitest';
import { schoolFactsSchema } from './desk-schema.ts';
import { readPlaces, readSchools } from './list.ts';
import { schoolColumns } from './schema.ts';

const header = schoolColumns.join(',');
const row = (changes: Partial<Record<(typeof schoolColumns)[number], string>> = {}) => {
  const sound: Record<string, string> = {
    id: '3211',
    name: 'De Appelboom',
    levels: '111+211',
    postcode: '9999',
    municipality: 'Appelgem',
    status: 'open',
    confidence: 'high',
    asOf: '2022-06',
    sources: 'official',
    ...changes,
  };
  return schoolColumns.map((column) => `"${sound[column] ?? ''}"`).join(',');
};
const read = (...rows: string[]) => readSchools([header, ...rows].join('\n'), 'schools.csv');

test('a row that is right becomes a school', () => {
  const [school] = read(row());

  expect(school).toMatchObject({ id: '3211', levels: ['111', '211'], sources: ['official'] });
});

test.each([
  ['a mailbox', { note: 'mail naar jan@school.test' }],
  ['a mobile number', { note: 'bel 0475 12 34 56' }],
  ['a number in one piece', { street: '+32475123456' }],
  ['a director', { called: 'Directeur Jansens' }],
])('%s never gets into the list', (_, changes) => {
  expect(() => read(row(changes))).toThrow(/lijn 2, \w+: Hier staat een .+: haal het weg/);
});

test('a column that is not ours is refused: it could hold anything', () => {
  const text = `${header},beheerder(s)\n${row()},"x"`;

  expect(() => readSchools(text, 'schools.csv')).toThrow(/lijn 2: .*beheerder/);
});

test.each([
  ['a broken number', row({ id: '03211' }), 'lijn 2, id: Schrijf het nummer van de school'],
  ['a broken postcode', row({ postcode: '98OO' }), 'lijn 2, postcode: Schrijf vier cijfers.'],
  [
    'an address with https',
    row({ website: 'https://a.test' }),
    'lijn 2, website: Schrijf het zonder',
  ],
  [
    'a school of nobody',
    row({ partOf: '99' }),
    'lijn 2, partOf: Geen enkele rij heeft het nummer 99.',
  ],
  ['the same school twice', `${row()}\n${row()}`, 'lijn 3, id: 3211 staat er twee keer.'],
])('%s is told with its line and column', (_, rows, sentence) => {
  expect(() => read(rows)).toThrow(`schools.csv, ${sentence}`);
});

test('a village without a municipality is told with its line', () => {
  const text = 'postcode,place,municipality,nis\n9999,Appelgem,,12345\n';

  expect(() => readPlaces(text, 'postcodes.csv')).toThrow('postcodes.csv, lijn 2, municipality');
});

const desk = {
  name: 'contactpersoon',
  phone: { number: '09 000 00 00', tel: '+3290000000' },
  mail: null,
  person: null,
  source: 'https://zone.test',
  sourceDate: null,
  checkedOn: null,
};
const problemsOf = (changes: object) =>
  (
    schoolFactsSchema.safeParse({
      desk: { ...desk, ...changes },
      desks: {},
      sources: {},
      neighbours: [],
    }).error?.issues ?? []
  ).map(({ path }) => path.join('.'));

test('a contact point is a function with a number or mailbox of a desk', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ phone: null, mail: 'scholen@zone.test' })).toEqual([]);
  expect(problemsOf({ mail: 'sociale.politie@zone.test' })).toEqual([]);
});

test.each(['+32475123456', '0475123456'])('the mobile number %s is refused', (tel) => {
  expect(problemsOf({ phone: { number: '0475 12 34 56', tel } })).toEqual(['desk.phone']);
});

test('the mailbox of a person is refused, unless that person said yes', () => {
  const mail = 'jan.jansens@zone.test';

  expect(problemsOf({ mail })).toEqual(['desk.mail']);
  expect(problemsOf({ mail, person: { name: 'Jan Jansens', agreedOn: '2026-11-01' } })).toEqual([]);
});
