import { expect, test } from 'vitest';
import { guessesFor, MAX_GUESSES } from './proof.ts';

test('a proof costs the same until half of an hour is taken, then more, and four times as much at most', () => {
  expect([0, 0.3, 0.5].map(guessesFor)).toEqual([MAX_GUESSES, MAX_GUESSES, MAX_GUESSES]);
  expect(guessesFor(0.75)).toBe(2.5 * MAX_GUESSES);
  expect([1, 7].map(guessesFor)).toEqual([4 * MAX_GUESSES, 4 * MAX_GUESSES]);
});
