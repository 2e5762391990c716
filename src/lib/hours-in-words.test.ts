import { expect, test } from 'vitest';
import { periodInWords } from './hours-in-words.ts';
import { type Weekday, weekdays } from './opening-hours.ts';

function aPeriod(days: readonly Weekday[], from = '09:00', to = '18:00') {
  return { days: [...days], from, to };
}

test('days in a row are told by the first and the last', () => {
  expect(periodInWords(aPeriod(['mo', 'tu', 'we', 'th', 'fr']))).toBe(
    'maandag tot vrijdag van 9 tot 18 uur',
  );
});

test('days with a gap, and two days, are told one by one', () => {
  expect(periodInWords(aPeriod(['mo', 'we', 'th']))).toMatch(/^maandag, woensdag en donderdag /);
  expect(periodInWords(aPeriod(['sa', 'su']))).toMatch(/^zaterdag en zondag /);
  expect(periodInWords(aPeriod(['we']))).toMatch(/^woensdag /);
});

test('every day is told as such, and a whole day as day and night', () => {
  expect(periodInWords(aPeriod(weekdays))).toBe('elke dag van 9 tot 18 uur');
  expect(periodInWords(aPeriod(weekdays, '00:00', '24:00'))).toBe('dag en nacht');
});

test('half hours, midnight and the hour before it are told as people say them', () => {
  expect(periodInWords(aPeriod(['mo'], '09:30', '13:05'))).toBe('maandag van 9.30 tot 13.05 uur');
  expect(periodInWords(aPeriod(['mo'], '00:00', '10:00'))).toBe('maandag van 0 tot 10 uur');
});
