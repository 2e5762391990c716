import { expect, test } from 'vitest';
import { entryId, ofZone, zoneOf, zoneNow } from './of-zone.ts';

test.each([
  ['organisations/caw.yaml', undefined, 'caw'],
  ['content/organisations/caw.yaml', undefined, 'caw'],
  ['zones/rupel/organisations/zsg.antwerpen.yaml', 'rupel', 'rupel/zsg.antwerpen'],
  ['content/zones/rupel/news/begin.mdx', 'rupel', 'rupel/begin'],
  ['content/zones.yaml', undefined, 'zones'],
])('a file is of the zone in whose folder it stands: %s', (file, zone, id) => {
  expect(zoneOf(file)).toBe(zone);
  expect(entryId(file)).toBe(id);
});

const entries = ['herbezoek', 'rupel/begin', 'rupel-noord/begin', 'rupel/offering/gezin'].map(
  (id) => ({ id }),
);

test('a zone sees what is shared and its own, and nothing of another', () => {
  expect(ofZone(entries, 'rupel')).toEqual([
    { name: 'herbezoek', isOwn: false, entry: { id: 'herbezoek' } },
    { name: 'begin', isOwn: true, entry: { id: 'rupel/begin' } },
    { name: 'offering/gezin', isOwn: true, entry: { id: 'rupel/offering/gezin' } },
  ]);
  expect(ofZone(entries, 'elders').map(({ name }) => name)).toEqual(['herbezoek']);
});

test('a zone cannot give its own the name of a shared one, but another zone can', () => {
  const both = [{ id: 'caw' }, { id: 'rupel/caw' }];

  expect(() => ofZone(both, 'rupel')).toThrow('content/zones/rupel/ heeft een bestand "caw"');
  expect(ofZone(both, 'elders')).toHaveLength(1);
});

const merged = [
  { id: 'oud/zone', data: { name: 'Oud', mergedInto: 'tussen' } },
  { id: 'tussen/zone', data: { name: 'Tussen', mergedInto: 'nieuw' } },
  { id: 'nieuw/zone', data: { name: 'Nieuw' } },
  { id: 'kring/zone', data: { name: 'Kring', mergedInto: 'kring' } },
];

test.each(['oud', 'tussen', 'nieuw'])('the zone %s stands for the one it became', (id) => {
  expect(zoneNow(merged, id)).toEqual({ id: 'nieuw', data: { name: 'Nieuw' } });
});

test.each(['nergens', 'kring'])('the zone %s leads nowhere', (id) => {
  expect(zoneNow(merged, id)).toBeUndefined();
});
