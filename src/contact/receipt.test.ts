import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCanary, isReceipt, newCanaryReceipt, newReceipt } from './receipt.ts';

test('a receipt number has two groups of four signs that nobody takes for another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 64 }), (bytes) => {
      let at = 0;
      const next = () => bytes[at++] ?? at % 200;
      const receipt = newReceipt((count) => Uint8Array.from({ length: count }, next));
      expect(receipt).toMatch(/^[2346789CDFGHJKMNPQRTVWXY]{4}-[2346789CDFGHJKMNPQRTVWXY]{4}$/);
      expect(isReceipt(receipt)).toBe(true);
    }),
  );
});

test('bytes that would favour a sign are passed over', () => {
  const bytes = [
    Uint8Array.of(255, 240, 0, 1, 2, 3, 4, 5),
    Uint8Array.of(6, 7, 8, 9, 10, 11, 12, 13),
  ];

  expect(newReceipt(() => bytes.shift() ?? new Uint8Array(8))).toBe('2346-789C');
});

test.each(['K7P2-9QXD', '2222-2222'])('%s is a receipt number', (text) => {
  expect(isReceipt(text)).toBe(true);
});

test.each([
  '',
  'k7p2-9qxd',
  'K7P29QXD',
  'K7P2-9QXD ',
  'K7P2-9QX0',
  'K7P2-9QXDX',
  'x\nK7P2-9QXD',
  '../../etc',
])('%j is none', (text) => {
  expect(isReceipt(text)).toBe(false);
});

test('a visitor never gets the number of a canary letter', () => {
  const canary = Uint8Array.of(7, 7, 7, 7, 1, 1, 1, 1);
  const other = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const bytes = [canary, other];

  expect(newReceipt(() => bytes.shift() ?? other)).toBe('3467-89CD');
  expect(newCanaryReceipt(() => other)).toBe('CCCC-89CD');
  expect(isCanary(newCanaryReceipt(() => other))).toBe(true);
});
