import { expect, test } from 'vitest';
import { lettersOf } from './letters.ts';

const parent = { about: 'Mijn vader drinkt', to: '/drank/', words: 'vader drank' };
const place = ({ about, to }: typeof parent) => [{ about, to }];

test('each word and each that means the same leads to the place that answers, letter by letter', () => {
  expect(lettersOf([parent], ['vader papa'])).toEqual([
    { letter: 'D', words: [{ word: 'drank', places: place(parent) }] },
    { letter: 'P', words: [{ word: 'papa', places: place(parent) }] },
    { letter: 'V', words: [{ word: 'vader', places: place(parent) }] },
  ]);
});

test('a word of two subjects leads to both, and an accent makes no other letter', () => {
  const other = { about: 'Eén', to: '/een/', words: 'één drank' };
  const [d, e] = lettersOf([parent, other], []);

  expect(d?.words[0]?.places).toHaveLength(2);
  expect(e?.letter).toBe('E');
});
