import { expect, test } from 'vitest';
import { addressOf, neutralAddress, safeSite, shownAddress } from './address.ts';

test('an address is given in full where the site is known', () => {
  expect(addressOf('/talen/', new URL('https://zone.example'))).toBe('https://zone.example/talen/');
});

test('an address stays a path where the site is not known', () => {
  expect(addressOf('/talen/', undefined)).toBe('/talen/');
});

test('an address is shown as somebody types it', () => {
  expect(shownAddress('https://www.zone.example/s/')).toBe('zone.example/s');
  expect(shownAddress('https://zone.example/')).toBe('zone.example');
});

test('only a safe address is given out', () => {
  expect(safeSite({ URL: 'https://zone.example' })).toBe('https://zone.example');
  expect(safeSite({ URL: 'http://localhost:4321' })).toBeUndefined();
  expect(safeSite({})).toBeUndefined();
});

test('the neutral address is given once there is a safe one', () => {
  expect(neutralAddress({ URL: 'https://zone.example' })).toBe('https://zone.example/s');
  expect(neutralAddress({})).toBeUndefined();
});
