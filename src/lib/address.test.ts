import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test('an address is given in full where the site is known', () => {
  expect(addressOf('/talen/', new URL('https://zone.example'))).toBe('https://zone.example/talen/');
});

test('an address stays a path where the site is not known', () => {
  expect(addressOf('/talen/', undefined)).toBe('/talen/');
});
