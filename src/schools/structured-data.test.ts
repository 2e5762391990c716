import { expect, test } from 'vitest';
import { aSchoolPlace } from './example-school.ts';
import { jsonBlock } from '#lib/json-block.ts';
import { schoolData } from './structured-data.ts';

const zone = { name: 'Politiezone Voorbeeld', url: 'https://zone.test' };
const source = { source: 'https://zone.test', sourceDate: null, checkedOn: null };
const desk = {
  name: 'contactpersoon',
  phone: { number: '00 00', tel: '0000' },
  isGeneralNumber: true,
  mail: undefined,
  source,
};

test('the contact point belongs to the police, not to the school', () => {
  const data = JSON.parse(jsonBlock(schoolData(aSchoolPlace(), desk, zone))) as object;

  expect(data).toEqual({
    '@graph': [
      {
        '@type': 'School',
        name: 'De Appelboom',
        identifier: '123',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Dorp 1',
          postalCode: '9999',
          addressLocality: 'Appelgem',
          addressCountry: 'BE',
        },
      },
      {
        '@type': 'GovernmentOrganization',
        ...zone,
        contactPoint: {
          '@type': 'ContactPoint',
          contactType: 'contactpersoon',
          telephone: '0000',
        },
      },
    ],
  });
});

test('what nobody confirmed is not told to programs either', () => {
  const nowhere = aSchoolPlace({ street: '', number: undefined });
  const unreachable = { ...desk, phone: undefined };

  const without = jsonBlock(schoolData(nowhere, undefined, zone));

  expect(without).not.toMatch(/streetAddress|identifier|contactPoint/);
  expect(jsonBlock(schoolData(nowhere, unreachable, zone))).not.toContain('telephone');
});
