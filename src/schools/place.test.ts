import { expect, test } from 'vitest';
import { aSchool } from '#tests/builders/school.ts';
import type { SchoolFacts } from './desk-schema.ts';
import { deskNamed } from './desk.ts';
import { lookUp, published, relatedTo, toSchoolPlace } from './place.ts';

const shown = (...schools: ReturnType<typeof aSchool>[]) =>
  schools.map((school) => toSchoolPlace(school, lookUp(schools)));

test('a school is shown under the name that people know, with the official one beside it', () => {
  const [school] = shown(aSchool({ name: 'Vrije Baisschool', called: 'De Hoek' }));

  expect(school).toMatchObject({ title: 'De Hoek', officialName: 'Vrije Baisschool' });
});

test('a row of low confidence is shown to nobody', () => {
  const rows = [aSchool(), aSchool({ id: '9', confidence: 'low' })];

  expect(published(rows).map(({ id }) => id)).toEqual(['123']);
});

test('two schools of one name are told apart by number, or by place without one', () => {
  const schools = shown(
    aSchool({ id: '1', street: 'Veld 1' }),
    aSchool({ id: '2', street: 'Bos 2' }),
    aSchool({ id: 'de-appelboom-2', place: 'Perendonk' }),
    aSchool({ id: 'de-appelboom-3' }),
  );

  expect(schools.map(({ title }) => title)).toEqual([
    'De Appelboom (nummer 1)',
    'De Appelboom (nummer 2)',
    'De Appelboom (Perendonk)',
    'De Appelboom (Appelgem)',
  ]);
});

test('a school with two numbers at one address leads from each to the other', () => {
  const rows = [
    aSchool({ id: '1' }),
    aSchool({ id: '2' }),
    aSchool({ id: '3', street: 'Elders 1' }),
  ];

  expect(rows.map((row) => relatedTo(row, rows).map(({ id }) => id))).toEqual([['2'], ['1'], []]);
});

test('a school in two places leads from each to the others, under the level of its school', () => {
  const rows = [
    aSchool({ id: '1', name: 'Zetel', levels: ['311'] }),
    aSchool({ id: 'plaats-een', name: 'Een', partOf: '1', levels: [], street: '' }),
    aSchool({ id: '1-02', name: 'Twee', partOf: '1', street: '' }),
  ];
  const [, one] = shown(...rows);

  expect(rows.map((row) => relatedTo(row, rows).map(({ name }) => name))).toEqual([
    ['Een', 'Twee'],
    ['Zetel', 'Twee'],
    ['Zetel', 'Een'],
  ]);
  expect(one).toMatchObject({ level: 'secondary', taught: '', number: undefined });
});

test.each([
  ['open', ['Let op.', 'Toestand juni 2022.']],
  ['moved', ['Deze school is verhuisd.', 'Let op.', 'Toestand juni 2022.']],
  ['closed', ['Deze school is gesloten.', 'Let op.', 'Toestand juni 2022.']],
  [
    'missing',
    ['Deze school staat niet meer in de laatste lijst.', 'Let op.', 'Toestand juni 2022.'],
  ],
] as const)('a school that is %s says so, and when that was known', (status, remarks) => {
  expect(shown(aSchool({ status, note: 'Let op.' }))[0]?.remarks).toEqual(remarks);
});

test('what is taught is told in words, an unknown code is not', () => {
  const [school] = shown(aSchool({ levels: ['111', '211', '999'], website: 'a.test' }));

  expect(school).toMatchObject({ taught: 'kleuter en lager', website: 'https://a.test' });
});

const source = { source: 'https://zone.test', sourceDate: null, checkedOn: null };
const general = { number: '00', tel: '00' };
const own = { number: '11', tel: '11' };
const facts: SchoolFacts = {
  desk: { name: 'contactpersoon', phone: null, mail: null, person: null, ...source },
  desks: {
    jeugd: {
      name: 'jeugddienst',
      phone: own,
      mail: 'jeugd@zone.test',
      person: { name: 'Ans', agreedOn: '2026-01-01' },
      ...source,
    },
  },
  sources: {},
  neighbours: [],
};

test('a school without a desk of its own reaches that of the zone, by the general number', () => {
  expect(deskNamed('', facts, general)).toMatchObject({ phone: general, isGeneralNumber: true });
  expect(deskNamed('', facts, null)).toMatchObject({ phone: undefined, isGeneralNumber: false });
});

test('a school with a desk of its own reaches that, by name where the person agreed', () => {
  expect(deskNamed('jeugd', facts, general)).toMatchObject({
    name: 'Ans, jeugddienst',
    phone: own,
    isGeneralNumber: false,
    mail: 'jeugd@zone.test',
  });
});

test('a zone without a confirmed desk has none, and a desk that is not there stops the build', () => {
  expect(deskNamed('', { ...facts, desk: null }, general)).toBeUndefined();
  expect(() => deskNamed('balie', facts, general)).toThrow('"balie"');
});
