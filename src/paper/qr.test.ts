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

test('a code in which one square is wrong is not taken for right', () => {
  const code = qrOf('https://zone.example/s');
  const squares = [...code.matchAll(/M\d+,\d+h10v10h-10z/g)].map(([square]) => square);

  const read = squares.map((square) => {
    try {
      return readQr(code.replace(square, ''));
    } catch {
      return null;
    }
  });
  // Only what helps a camera to find the code may lack a square.
  expect(read.filter((text) => text !== null && text !== 'https://zone.example/s')).toEqual([]);
  expect(read.filter((text) => text === null).length).toBeGreaterThan(squares.length / 2);
});
