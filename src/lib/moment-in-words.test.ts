import { expect, test } from 'vitest';
import { momentInWords } from './moment-in-words.ts';

test('a moment is told by the clocks of Belgium, in winter and in summer', () => {
  expect(momentInWords(new Date('2026-11-24T20:35:00Z'))).toBe('24 november 2026 om 21:35');
  expect(momentInWords(new Date('2026-07-01T22:05:00Z'), 'full')).toBe(
    'donderdag 2 juli 2026 om 00:05',
  );
});
