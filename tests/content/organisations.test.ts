import { describe, expect, test } from 'vitest';
import { holdsAddress } from '#lib/secret-address.ts';
import { field, idsIn, organisations } from '#tests/support/texts.ts';

const zones = idsIn('zones', '');

/** Organisations whose number, hours or address no source confirms: their site is all we may give. */
const siteOnly = [
  ...['vmri', 'stop-it-now', 'zsg', 'zsg-gent', 'zsg-antwerpen', 'vk', 'slachtofferonthaal'],
  ...['kind-en-gezin', 'transgender-infopunt'],
];

describe.each(zones)('on the site of %s', (zone) => {
  const shown = organisations.filter((entry) => [undefined, zone].includes(entry.zone));

  test('every organisation has a place of its own in the list, emergencies first', () => {
    const listed = shown
      .map(({ id, yaml }) => ({
        id,
        order: Number(field(yaml, 'order')),
        isEmergency: field(yaml, 'isEmergency') === 'true',
      }))
      .sort((one, other) => one.order - other.order);
    const lastEmergency = listed.findLastIndex(({ isEmergency }) => isEmergency);

    expect(new Set(listed.map(({ order }) => order)).size).toBe(listed.length);
    expect(listed.slice(0, lastEmergency + 1).every(({ isEmergency }) => isEmergency)).toBe(true);
    expect(lastEmergency).toBeGreaterThanOrEqual(0);
  });

  test('no two organisations go by one address', () => {
    expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  });

  test('citizens are sent to organisations that answer them', () => {
    for (const { path, yaml } of shown) {
      const other = field(yaml, 'routeCitizensTo');
      if (other === undefined) continue;
      const target = shown.find(({ id }) => id === other);
      expect(target && field(target.yaml, 'professionalsOnly'), path).toBeUndefined();
      expect(target && field(target.yaml, 'audience'), path).toBeDefined();
    }
  });
});

test.each(organisations)('nothing in the file tells where a refuge is: $path', ({ yaml }) => {
  const isSecret = field(yaml, 'confidential') === 'true';
  const speaksOfRefuge = /vluchthui[sz]/i.test(yaml);

  if (speaksOfRefuge) expect(isSecret).toBe(true);
  if (isSecret) {
    expect(yaml).not.toMatch(/^address:/m);
    expect(
      yaml.split('\n').filter((line) => !line.includes('https:') && holdsAddress(line)),
    ).toEqual([]);
  }
});

test('at least one organisation keeps a secret, so that the rule above is tried', () => {
  expect(organisations.some(({ yaml }) => field(yaml, 'confidential') === 'true')).toBe(true);
});

test.each(siteOnly)('of %s only name and site are given', (id) => {
  const { yaml } = organisations.find((entry) => entry.id === id)!;

  expect(field(yaml, 'phone')).toBe('null');
  expect(field(yaml, 'hours')).toBe('null');
  expect(yaml).not.toMatch(/^address:/m);
});
