import { expect, test } from 'vitest';
import { folded, holdsWords } from './search.ts';

test('capitals, accents and soft hyphens make no difference', () => {
  expect(folded('Écoute Kinder\u00ADmishandeling Één')).toBe('ecoute kindermishandeling een');
});

test('every typed word counts, in any order, also half a word', () => {
  const text = folded('Awel luistert naar kinderen en jongeren');

  expect(holdsWords(text, folded(' kind  AWEL '))).toBe(true);
  expect(holdsWords(text, folded('awel volwassen'))).toBe(false);
});

test('typing nothing finds everything', () => {
  expect(holdsWords('iets', folded('  '))).toBe(true);
});
