import { expect, test } from 'vitest';
import { readQr } from '#tests/readers/qr.ts';
import { qrDrawing, qrPicture } from './qr.ts';

test.each([
  'https://a.be/s',
  'https://zone.example/s',
  'https://www.zone.example/scholen/',
  'https://www.een-zone-met-een-lange-naam.example/s',
  'https://www.politiezone-met-een-heel-lange-naam.example/scholen/een-school-in-een-deelgemeente/',
])('a camera reads %s', (address) => {
  expect(readQr(qrPicture(address))).toBe(address);
  expect(readQr(qrDrawing(address).dark)).toBe(address);
});

test('a drawing that is no code is not read', () => {
  const code = qrPicture('https://zone.example/s');

  expect(() => readQr(code.slice(0, code.length / 2))).toThrow();
});

test('a code has light around it, which its picture leaves to the paper', () => {
  const { size, dark } = qrDrawing('https://a.be/s');

  expect(dark).toMatch(/^M4 4h7v1h-7z/);
  expect(qrPicture('https://a.be/s')).toContain(`viewBox="4 4 ${size - 8} ${size - 8}"`);
});
