import { expect, test } from 'vitest';
import { aSchoolPlace } from '#components/example-school.ts';
import { jsonForScript, schoolData } from './json-ld.ts';

const zone = { name: 'Politiezone Voorbeeld', url: 'https://zone.test' };
const source = { source: 'https://zone.test', sourceDate: null, checkedOn: null };
const desk = {
  name: 'contactpersoon',
  phone: { number: '00 00', tel: '0000' },
  isGeneralNumber: true,
  mail: undefined,
  source,
};

test('no name can end the element that the data stand in', () => {
  const text = jsonForScript({ name: '</script><script>alert(1)</script>' });

  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script>' });
});

test('the contact point belongs to the police, not to the school', () => {
  const data = JSON.parse(jsonForScript(schoolData(aSchoolPlace(), desk, zone))) as object;

  expect(data).toEqual({
    '@context': 'https://schema.org',
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

  const without = jsonForScript(schoolData(nowhere, undefined, zone));

  expect(without).not.toMatch(/streetAddress|identifier|contactPoint/);
  expect(jsonForScript(schoolData(nowhere, unreachable, zone))).not.toContain('telephone');
});
