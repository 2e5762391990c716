import { expect, test } from 'vitest';
import { listInWords, numberInWords } from './in-words.ts';

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
