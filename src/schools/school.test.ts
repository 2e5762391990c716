import { expect, test } from 'vitest';
import { addressOf, levelOf, numberOf } from './school.ts';

test.each([
  [['111', '211'], 'basic'],
  [['211'], 'basic'],
  [['121', '221'], 'specialBasic'],
  [['311', '312'], 'secondary'],
  [['321'], 'specialSecondary'],
  [['316'], 'arts'],
  [['317'], 'adult'],
  [['411'], 'other'],
  [[], 'other'],
  [['316', '111'], 'basic'],
])('a school that teaches %j stands under %s', (codes, level) => {
  expect(levelOf(codes)).toBe(level);
});

test('a further place has the number of its school', () => {
  expect([numberOf('3211'), numberOf('3211-02'), numberOf('zevi-vinkt')]).toEqual([
    '3211',
    '3211',
    undefined,
  ]);
});

test('an address without a street is still a place, a village has its municipality beside it', () => {
  const place = { postcode: '9999', place: 'Appelgem', municipality: 'Appelgem' };

  expect(addressOf({ ...place, street: 'Dorp 1' })).toBe('Dorp 1, 9999 Appelgem');
  expect(addressOf({ ...place, street: '' })).toBe('9999 Appelgem');
  expect(addressOf({ ...place, street: '', place: 'Bos' })).toBe('9999 Bos (Appelgem)');
});
