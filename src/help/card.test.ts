import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { vcard } from '#lib/vcard.ts';
import { anOrganisation } from '#tests/builders/organisation.ts';
import { cardOf } from './card.ts';

function readCard(changes: Parameters<typeof anOrganisation>[0]) {
  const [, properties] = ICAL.parse(vcard(cardOf(anOrganisation(changes)))) as [
    string,
    [name: string, parameters: object, type: string, value: string][],
  ];
  return new Map(properties.map(([name, , , value]) => [name, value]));
}

test('an address book reads name, number, site and what one calls for', async () => {
  const card = readCard({ name: 'Een lijn, twee', phone: { number: '09 1', tel: '+3291' } });

  expect(Object.fromEntries(card)).toMatchObject({
    kind: 'org',
    fn: 'Een lijn, twee',
    tel: 'tel:+3291',
    url: 'https://lijn.test/',
    role: 'Luistert naar wie iets kwijt wil.',
  });
  expect(card.get('uid')).toMatch(/^urn:uuid:/);
});

test('a card says how old its facts are, and when a person checked them', async () => {
  expect(readCard({ sourceDate: '2026-08' }).get('note')).toBe('Bron van augustus 2026');
  expect(readCard({ sourceDate: null, checkedOn: '2026-11-22' }).get('note')).toBe(
    'Nagekeken op 22 november 2026',
  );
  expect(readCard({ sourceDate: null, checkedOn: null }).has('note')).toBe(false);
});

test('without a number there is a site', async () => {
  const card = readCard({ phone: null });

  expect(card.has('tel')).toBe(false);
  expect(card.get('url')).toBe('https://lijn.test/');
});
