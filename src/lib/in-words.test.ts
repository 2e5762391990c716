import { expect, test } from 'vitest';
import { listInWords, numberInWords, timeInWords, withCapital } from './in-words.ts';

test.each([
  [0, '0'],
  [73, '73'],
  [1013, '1.013'],
  [12853, '12.853'],
])('%d is written as people here write it', (value, text) => {
  expect(numberInWords(value)).toBe(text);
});

test.each([
  [[], ''],
  [['een'], 'een'],
  [['een', 'twee'], 'een en twee'],
  [['een', 'twee', 'drie'], 'een, twee en drie'],
])('names in a row have "en" before the last: %j', (names, text) => {
  expect(listInWords(names)).toBe(text);
});

test.each([
  [86_400_000, '1 dag'],
  [172_800_000, '2 dagen'],
  [93_600_000, '26 uur'],
  [1_800_000, '30 minuten'],
  [90_000, '90 seconden'],
])('%d milliseconds are said in the largest unit that fits: %s', (milliseconds, text) => {
  expect(timeInWords(milliseconds)).toBe(text);
});

test('a time that cannot be said in whole seconds is refused', () => {
  expect(() => timeInWords(1500)).toThrow('1500 ms');
});

test('a text begins a line with a capital', () => {
  expect(withCapital('contactpersoon voor scholen')).toBe('Contactpersoon voor scholen');
});
