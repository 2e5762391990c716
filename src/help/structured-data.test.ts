import { expect, test } from 'vitest';
import { anOrganisation, officeHours } from '#tests/builders/organisation.ts';
import { structuredData } from './structured-data.ts';

test('search engines read how to reach an organisation, and when', () => {
  const entry = anOrganisation({ languages: ['nl'], chat: 'https://lijn.test/chat' });

  expect(structuredData(entry, officeHours)).toEqual({
    '@type': 'Organization',
    name: 'Een lijn',
    description: 'Luistert naar wie iets kwijt wil.',
    url: 'https://lijn.test/',
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'Iemand die luistert',
      url: 'https://lijn.test/chat',
      telephone: '0000',
      availableLanguage: ['nl'],
      hoursAvailable: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday'],
          opens: '09:00',
          closes: '18:00',
        },
      ],
    },
  });
});

test('what is not known is left out', () => {
  const { contactPoint } = structuredData(anOrganisation({ phone: null }), undefined);

  expect(Object.keys(contactPoint as object)).toEqual(['@type', 'contactType', 'url']);
});

test('a public service is called one, and an address is given where there is one', () => {
  const address = {
    ...{ street: 'Voorbeeldplein 1', postalCode: '9999', place: 'Voorbeeldgem' },
    ...{ source: 'https://lijn.test/', sourceDate: null, checkedOn: null },
  };

  expect(structuredData(anOrganisation({ isGovernment: true, address }), undefined)).toMatchObject({
    '@type': 'GovernmentOrganization',
    address: { '@type': 'PostalAddress', postalCode: '9999', addressCountry: 'BE' },
  });
});

test('the end of a day is written as search engines know it', () => {
  const [period = officeHours.periods[0]!] = officeHours.periods;
  const hours = { ...officeHours, periods: [{ ...period, to: '24:00' }] };

  expect(JSON.stringify(structuredData(anOrganisation(), hours))).toContain('"closes":"23:59"');
});
