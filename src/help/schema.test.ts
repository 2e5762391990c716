import { expect, test } from 'vitest';
import { organisationSchema } from './schema.ts';

const organisation = {
  ...{ name: 'Een lijn', order: 1, isEmergency: false },
  ...{ summary: 'Luistert naar wie iets kwijt wil.', phone: null, website: 'https://lijn.test/' },
  ...{ channels: [], themes: ['school'], audience: ['young'], languages: null },
  ...{ isFree: null, isAnonymous: null, showsOnBill: null, hours: null },
  ...{ source: 'https://lijn.test/', sourceDate: null, checkedOn: null },
};
const provenance = { source: 'https://lijn.test/', sourceDate: null, checkedOn: null };
const address = { street: 'Voorbeeldplein 1', postalCode: '9999', place: 'Voorbeeldgem' };

function complaints(changes: object): string[] {
  const { error } = organisationSchema.safeParse({ ...organisation, ...changes });
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
}

test('an organisation is answerable to everybody and has no secret, unless its file says so', () => {
  expect(organisationSchema.parse(organisation)).toMatchObject({
    professionalsOnly: false,
    confidential: false,
    isGovernment: false,
  });
});

test('an address may be written of a place where visitors come', () => {
  expect(complaints({ address: { ...address, ...provenance } })).toEqual([]);
});

test('the address of a refuge is refused', () => {
  expect(complaints({ confidential: true })).toEqual([]);
  expect(complaints({ confidential: true, address: { ...address, ...provenance } })).toEqual([
    'address',
  ]);
});

test.each(['summary', 'access', 'anonymityDetail'])(
  'the address of a refuge is refused in %s too',
  (field) => {
    const text = 'Het huis staat in de Voorbeeldstraat 12.';

    expect(complaints({ confidential: true, [field]: text })).toEqual([field]);
    expect(complaints({ [field]: text })).toEqual([]);
  },
);

test('an address under any other name is refused, secret or not', () => {
  expect(complaints({ street: 'Voorbeeldplein 1' })).toEqual(['']);
  expect(complaints({ location: 'Voorbeeldgem' })).toEqual(['']);
});

test('who answers professionals only says where citizens go, and nobody else does', () => {
  expect(complaints({ professionalsOnly: true })).toEqual(['routeCitizensTo']);
  expect(complaints({ routeCitizensTo: 'awel' })).toEqual(['routeCitizensTo']);
  expect(complaints({ professionalsOnly: true, routeCitizensTo: 'awel' })).toEqual([]);
});

test.each(['9:00', '24:01', '25:00', '09.00'])('%s is no time', (from) => {
  const period = { channel: 'phone', days: ['mo'], from, to: '18:00' };
  const hours = { periods: [period], closedOnHolidays: null, ...provenance };

  expect(complaints({ hours })).toEqual(['hours.periods.0.from']);
});
