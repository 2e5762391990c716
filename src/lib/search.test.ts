import fc from 'fast-check';
import { expect, test } from 'vitest';
import { search, searchIndexOf } from './search.ts';

const texts = [
  'GO! basisschool Erasmus Volhardingslaan 5, 9800 Petegem-aan-de-Leie nummer 3211',
  'De Kerselaar Kaaistraat 11, 9800 Deinze Vrije Basisschool nummer 24521',
  'Buitengewoon Secundair Onderwijs Emmaüs Leihoekstraat 7B, 9870 Machelen nummer 28341',
  "Vrije Kleuterschool - 't Kersenpitje Toekomststraat 14, 9950 Waarschoot nummer 25023",
  'Vrije Basisschool Sint-Martinus Dreef 47, 9930 Zomergem nummer 106039',
];
const index = searchIndexOf(texts);
const found = (typed: string) => search(index, typed).map((place) => texts[place]);

test.each([
  ['the start of a name', 'eras', 'Erasmus'],
  ['a name without its accents', 'EMMAUS', 'Emmaüs'],
  ['an accent where there is none', 'dréef', 'Sint-Martinus'],
  ['a name behind an apostrophe', "'t kersenp", 'Kersenpitje'],
  ['a street', 'toekomst', 'Kersenpitje'],
  ['a postcode', '9870', 'Emmaüs'],
  ['a place', 'waarsch', 'Kersenpitje'],
  ['an official number', '24521', 'De Kerselaar'],
  ['words in another order', 'deinze kerselaar', 'De Kerselaar'],
  ['a letter too few', 'erasms', 'Erasmus'],
  ['a letter too many', 'errasmus', 'Erasmus'],
  ['another letter', 'erismus', 'Erasmus'],
  ['two letters swapped', 'wararschoot', 'Kersenpitje'],
  ['two slips in a long word', 'kersselar', 'De Kerselaar'],
])('%s finds the school', (_, typed, school) => {
  expect(found(typed)).toEqual([expect.stringContaining(school)]);
});

test('who types nothing, or something that is nowhere, finds nothing', () => {
  expect(found('')).toEqual([]);
  expect(found(' - ! ')).toEqual([]);
  expect(found('xyzzy')).toEqual([]);
  expect(found('erasmus waarschoot')).toEqual([]);
});

test('a number with another digit is another number', () => {
  expect(found('24522')).toEqual([]);
});

test('short words are taken as they are, and only as the start of a word', () => {
  expect(found('lei')).toHaveLength(2);
  expect(found('xei')).toEqual([]);
  expect(found('eie')).toEqual([]);
});

test('a break that a word may take is no part of the word', () => {
  expect(search(searchIndexOf(['Kinder\u00ADmishandeling']), 'kindermis')).toEqual([0]);
});

test('words that are read alike find each other, whichever is typed', () => {
  const list = searchIndexOf(['St. Martinus', 'Sint-Anna'], (word) =>
    word === 'st' ? 'sint' : word,
  );

  expect(search(list, 'sint')).toEqual([0, 1]);
  expect(search(list, 'st anna')).toEqual([1]);
});

test('a word that starts so comes before one that holds it', () => {
  const list = searchIndexOf(['Leieparel', 'Parel', 'De parelduiker parel']);

  expect(search(list, 'parel')).toEqual([1, 2, 0]);
});

const word = fc.stringMatching(/^[a-z]{5,12}$/);

test('every school is found by its name, also with a letter left out or two swapped', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (names, n, k) => {
        const place = n % names.length;
        const name = names[place] ?? '';
        const at = 1 + (k % (name.length - 2));
        const without = name.slice(0, at) + name.slice(at + 1);
        const swapped =
          name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
        const list = searchIndexOf([name]);

        expect(search(searchIndexOf(names), name)).toContain(place);
        expect(search(list, without)).toEqual([0]);
        expect(search(list, swapped)).toEqual([0]);
      },
    ),
  );
});

test('nothing that is typed breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', ' deinze'), (typed, known) => {
      for (const place of search(index, typed + known)) expect(texts[place]).toBeDefined();
    }),
  );
});
