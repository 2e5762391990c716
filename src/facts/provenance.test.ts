import { expect, test } from 'vitest';
import { dateInWords, lastCheck, sourceAge } from './provenance.ts';

test.each([
  ['2026-08-06', '6 augustus 2026'],
  ['2026-12-31', '31 december 2026'],
  ['2026-08', 'augustus 2026'],
  ['2026', '2026'],
])('a date is told as far as it is known: %s', (date, told) => {
  expect(dateInWords(date)).toBe(told);
});

test('what is no date stops the build', () => {
  expect(() => dateInWords('2026-08-06-12')).toThrow('"2026-08-06-12" is no date');
});

test('a source tells its date, and nothing when it has none', () => {
  expect(sourceAge({ sourceDate: '2026' })).toBe('Bron van 2026');
  expect(sourceAge({ sourceDate: null })).toBeUndefined();
});

test('a check is only claimed when a person did one', () => {
  expect(lastCheck({ checkedOn: '2026-08-06' })).toBe('Nagekeken op 6 augustus 2026');
  expect(lastCheck({ checkedOn: null })).toBeUndefined();
});
