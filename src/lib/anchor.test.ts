import { expect, test } from 'vitest';
import { anchorOf, placeOf, withoutWords } from './anchor.ts';

test.each([
  ['Waar kan je slapen?', 'waar-kan-je-slapen'],
  ['Wat is een LIVC‑R, en wat niet?', 'wat-is-een-livc-r-en-wat-niet'],
  ['Één vraag', 'een-vraag'],
  ['?', ''],
])('editors lead to %s with #%s', (head, anchor) => {
  expect(anchorOf(head)).toBe(anchor);
});

test('an address says no word of the part it leads to', () => {
  const address = withoutWords('/stop/jij/#moet-je-klacht-neerleggen');

  expect(address).toMatch(/^\/stop\/jij\/#p[0-9a-z]{1,7}$/);
  expect(address).toBe(`/stop/jij/#${placeOf('moet-je-klacht-neerleggen')}`);
});

test('parts of a page keep apart', () => {
  expect(placeOf('waar-kan-je-slapen')).not.toBe(placeOf('waar-kan-je-eten'));
});

test('a page as a whole, and a heading without a word, have no place', () => {
  expect(withoutWords('/stop/jij/')).toBe('/stop/jij/');
  expect(placeOf('')).toBe('');
});
