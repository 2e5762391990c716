import { expect, test } from 'vitest';
import { readQr } from '#tests/readers/qr.ts';
import { qrOf } from './qr.ts';

test.each([
  'https://a.be/s',
  'https://zone.example/s',
  'https://www.zone.example/scholen/',
  'https://www.een-zone-met-een-lange-naam.example/s',
  'https://www.politiezone-met-een-heel-lange-naam.example/scholen/een-school-in-een-deelgemeente/',
])('a camera reads %s', (address) => {
  expect(readQr(qrOf(address))).toBe(address);
});

test('a drawing that is no code is not read', () => {
  const code = qrOf('https://zone.example/s');

  expect(() => readQr(code.slice(0, code.length / 2))).toThrow();
});
