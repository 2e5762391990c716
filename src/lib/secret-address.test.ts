import { expect, test } from 'vitest';
import { holdsAddress } from './secret-address.ts';

test.each([
  'Het vluchthuis ligt in de Voorbeeldstraat 12.',
  'Kom naar Voorbeeldlaan 3, bus 4',
  'Verzonnen Steenweg 100',
  '9999 Voorbeeldgem',
  'in B-9999 Voorbeeldgem',
])('an address is seen: %s', (text) => {
  expect(holdsAddress(text)).toBe(true);
});

test.each([
  'Je belt het nummer van het CAW.',
  'Hulplijn 1712',
  'Bel 0800 13 500 Gratis',
  'Het gebeurde daarna 3 keer.',
  'Sinds 1996 helpen zij mensen.',
])('plain text is let through: %s', (text) => {
  expect(holdsAddress(text)).toBe(false);
});
