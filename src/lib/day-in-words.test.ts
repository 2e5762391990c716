import { expect, test } from 'vitest';
import { dayInWords } from './day-in-words.ts';

test('a day is said with the day of the week', () => {
  expect(dayInWords('2026-12-02')).toBe('woensdag 2 december 2026');
});
