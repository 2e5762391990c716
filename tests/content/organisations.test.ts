import { expect, test } from 'vitest';
import { holdsAddress } from '#lib/secret-address.ts';
import { findings } from '#tests/readers/findings.ts';
import { idsIn, organisations } from '#tests/readers/texts.ts';

/** Organisations, and their regional ones (`zsg-…`), of which no source confirms number, hours or address: their site is all we may give. */
const siteOnly = [
  ...['vmri', 'stop-it-now', 'zsg', 'vk', 'slachtofferonthaal', 'kind-en-gezin'],
  'transgender-infopunt',
];

/** What the site of each zone shows, in the order of its list. */
const sites = idsIn('zones', '').map((zone) => ({
  path: `content/zones/${zone}`,
  shown: organisations
    .filter((entry) => [undefined, zone].includes(entry.zone))
    .sort((one, other) => one.order - other.order),
}));

/** The values that appear more than once. */
function doubles<T>(values: T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test('every organisation has a place of its own in the list, emergencies first', () => {
  expect(sites).not.toEqual([]);
  expect(
    findings(sites, ({ shown }) => {
      const lastEmergency = shown.findLastIndex(({ isEmergency }) => isEmergency);
      return [
        ...doubles(shown.map(({ order }) => order)).map(
          (order) =>
            `${shown
              .filter((one) => one.order === order)
              .map(({ id }) => `${id}.yaml`)
              .join(' en ')} hebben allebei order ${order}. Geef een van beide een ander getal.`,
        ),
        ...(lastEmergency === -1 ? ['geen enkel noodnummer'] : []),
        ...shown
          .slice(0, lastEmergency + 1)
          .filter(({ isEmergency }) => !isEmergency)
          .map(({ id }) => `${id} staat voor een noodnummer`),
      ];
    }),
  ).toEqual([]);
});

test('no two organisations go by one address', () => {
  expect(
    findings(sites, ({ shown }) =>
      doubles(shown.map(({ id }) => id)).map((id) => `${id} staat er twee keer`),
    ),
  ).toEqual([]);
});

test('citizens are sent to organisations that answer them', () => {
  expect(
    findings(sites, ({ shown }) =>
      shown
        .filter(({ routeCitizensTo: other }) => other !== undefined)
        .filter(({ routeCitizensTo: other }) => {
          const target = shown.find(({ id }) => id === other);
          return target === undefined || target.professionalsOnly;
        })
        .map(({ id, routeCitizensTo: other }) => `${id} stuurt burgers naar ${other ?? ''}`),
    ),
  ).toEqual([]);
});

test('nothing in the file of a refuge tells where it is', () => {
  const secret = organisations.filter(({ confidential }) => confidential);

  expect(secret).not.toEqual([]);
  expect(
    findings(secret, ({ yaml }) =>
      yaml
        .split('\n')
        .filter(
          (line) => line.startsWith('address:') || (!line.includes('https:') && holdsAddress(line)),
        ),
    ),
  ).toEqual([]);
});

test('what speaks of a refuge keeps its place secret', () => {
  expect(
    findings(organisations, ({ yaml, confidential }) =>
      !confidential && /vluchthui[sz]/i.test(yaml) ? ['schrijf confidential: true'] : [],
    ),
  ).toEqual([]);
});

test('of some organisations only name and site are given', () => {
  const shy = organisations.filter(({ id }) =>
    siteOnly.some((name) => id === name || id.startsWith(`${name}-`)),
  );

  expect(siteOnly.filter((name) => !shy.some(({ id }) => id === name))).toEqual([]);
  expect(
    findings(shy, ({ id, phone, hours, address }) => [
      // Two pages of the university behind the hospital print this one.
      ...(phone === null || id === 'zsg-gent' ? [] : ['geen bron bevestigt een nummer']),
      ...(hours === null ? [] : ['geen bron bevestigt uren']),
      ...(address === undefined ? [] : ['geen bron bevestigt een adres']),
    ]),
  ).toEqual([]);
});
