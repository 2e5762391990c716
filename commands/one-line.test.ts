import { expect, test } from 'vitest';
import { oneLine } from './one-line.ts';

test('an error of somebody else is one plain line', () => {
  const message =
    '\u001B[31m**schools.csv**\u001B[39m\n  : line 3\n\n    at parse (/a/b.js:1)\n    at c';

  expect(oneLine(message)).toBe('schools.csv · line 3');
});

test('of hundreds of mistakes the first twenty are said', () => {
  const mistakes = Array.from({ length: 300 }, (_, at) => `line ${at + 1}`);

  expect(oneLine(mistakes.slice(0, 20).join('\n'))).toMatch(/· line 20$/);
  expect(oneLine(mistakes.join('\n'))).toMatch(/· line 20 · and 280 more\.$/);
});
