import { expect, test } from 'vitest';
import { pairsToFold } from './folding.ts';

test('folded sheets are read from the first page to the last', () => {
  expect(pairsToFold(8)).toEqual([
    [8, 1],
    [2, 7],
    [6, 3],
    [4, 5],
  ]);
});

test('every page is there once', () => {
  const pages = pairsToFold(52).flat();
  expect(pages.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 52 }, (_, at) => at + 1));
});

test('pages that do not fold are refused', () => {
  expect(() => pairsToFold(50)).toThrow('do not fold');
});
