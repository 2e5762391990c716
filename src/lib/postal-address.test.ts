import { expect, test } from 'vitest';
import { postalAddress } from './postal-address.ts';

test('an address is said in the words of schema.org, and no street is made up', () => {
  expect(postalAddress('Dorp 1', '9999', 'Appelgem')).toEqual({
    '@type': 'PostalAddress',
    streetAddress: 'Dorp 1',
    postalCode: '9999',
    addressLocality: 'Appelgem',
    addressCountry: 'BE',
  });
  expect(JSON.stringify(postalAddress(undefined, '9999', 'Appelgem'))).not.toContain('street');
});
