import { expect, test } from 'vitest';
import { aLetter } from '#tests/builders/contact.ts';
import type { Letter } from './letter.ts';
import { oddFields } from './odd-fields.ts';

test.each<Partial<Letter>>([
  {},
  { municipality: 'Appelgem', school: 'De Peer (9)', reach: 'na vier uur,\nmaar niet thuis' },
  { text: `${'a'.repeat(4999)}\u202E` },
])('a letter from the form has nothing odd about it: %j', (changes) => {
  expect(oddFields({ ...aLetter(), ...changes })).toEqual([]);
});

test.each<[string, Partial<Letter>, string]>([
  ['a moment that is none', { writtenAt: '2026-13-45T99:99Z' }, 'writtenAt'],
  ['words in the place of a moment', { writtenAt: 'gisteren' }, 'writtenAt'],
  ['a name of two lines', { municipality: 'Appelgem\nBereikbaar: nee' }, 'municipality'],
  ['a name that is a story', { school: 'x'.repeat(121) }, 'school'],
  ['a name of nothing', { municipality: '' }, 'municipality'],
  ['a control sign', { reach: '\u001B[2J' }, 'reach'],
  ['more than there is room for', { reach: 'x'.repeat(201) }, 'reach'],
  ['an empty text', { text: '' }, 'text'],
  ['a text longer than the form takes', { text: 'x'.repeat(5001) }, 'text'],
])('%s is odd', (_, changes, field) => {
  expect(oddFields({ ...aLetter(), ...changes })).toEqual([field]);
});
