import { expect, test } from 'vitest';
import { hsdsServiceList } from '#tests/readers/hsds.ts';
import { anOrganisation, officeHours } from '#tests/builders/organisation.ts';
import { serviceList } from './hsds.ts';

const today = '2026-11-22';

function theService(changes: Parameters<typeof anOrganisation>[0] = {}) {
  const list = hsdsServiceList.parse(serviceList([anOrganisation(changes)], today));
  return list.contents[0]!;
}

test('everything that is known is told in the fields of the standard', () => {
  const service = theService({
    languages: ['nl', 'fr'],
    isFree: true,
    isAnonymous: true,
    hours: officeHours,
    checkedOn: '2026-11-20',
  });

  expect(service).toMatchObject({
    name: 'Een lijn',
    status: 'active',
    url: 'https://lijn.test/',
    assured_date: '2026-11-20',
    organization: { name: 'Een lijn', website: 'https://lijn.test/' },
    phones: [{ number: '0000' }],
    schedules: [
      { byday: 'MO,TU,WE', opens_at: '09:00', closes_at: '18:00', valid_to: '2027-08-01' },
    ],
    languages: [{ code: 'nl' }, { code: 'fr' }],
    cost_options: [{ amount: 0, currency: 'EUR' }],
  });
  expect(service.attributes.map(({ link_type, value }) => [link_type, value])).toEqual([
    ['theme', 'luisterend-oor'],
    ['anonymous', 'true'],
    ['professionals_only', 'false'],
    ['source', 'https://lijn.test/over'],
    ['source_date', '2026'],
  ]);
});

test('what nobody confirmed is not told', () => {
  const service = theService({ phone: null, sourceDate: null });

  expect(service).toMatchObject({ phones: [], schedules: [], languages: [], cost_options: [] });
  expect(service).not.toHaveProperty('fees_description');
  expect(service).not.toHaveProperty('assured_date');
  expect(service.attributes.map(({ link_type }) => link_type)).not.toContain('anonymous');
});

test('hours that are too old are left out', () => {
  const hours = { ...officeHours, sourceDate: '2025-08' };

  expect(theService({ hours }).schedules).toEqual([]);
});

test('what happens on holidays is said, also that nobody knows', () => {
  const notes = (closedOnHolidays: boolean | null) =>
    theService({ hours: { ...officeHours, closedOnHolidays } }).schedules[0]?.notes;

  expect(notes(true)).toMatch('Niet op feestdagen.');
  expect(notes(null)).toMatch('kijk op hun site');
  expect(notes(false)).toBe('Uren van België. Europe/Brussels.');
});

test('no place is told, not even one that is public', () => {
  const address = { street: 'Voorbeeldplein 1', postalCode: '9999', place: 'Voorbeeldgem' };
  const provenance = { source: 'https://lijn.test/', sourceDate: null, checkedOn: null };
  const service = theService({ address: { ...address, ...provenance } });

  expect(JSON.stringify(service)).not.toContain('Voorbeeld');
});

test('a list says how long it is, and which list is the authentic one', () => {
  expect(serviceList([], today)).toMatchObject({
    total_items: 0,
    empty: true,
    authentic_source: 'https://www.desocialekaart.be',
  });
});
