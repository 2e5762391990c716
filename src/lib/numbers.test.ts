import { expect, test } from 'vitest';
import { numberInWords } from './numbers.ts';

test.each([
  [0, '0'],
  [73, '73'],
  [1013, '1.013'],
  [12853, '12.853'],
])('%d is written as people here write it', (value, text) => {
  expect(numberInWords(value)).toBe(text);
});
