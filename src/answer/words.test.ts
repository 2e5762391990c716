import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from './distance.ts';
import { wordList } from './word-list.ts';
import { SECRET_LENGTH } from './secret.ts';
import { holdsWords, readWords, wordsOf } from './words.ts';

const secrets = fc.uint8Array({ minLength: SECRET_LENGTH, maxLength: SECRET_LENGTH });
const secret = Uint8Array.from({ length: SECRET_LENGTH }, (_, index) => index * 7);
const words = wordsOf(secret);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Every word that one slip of a finger makes: a letter changed, added or dropped, or two neighbours swapped. */
function slipsOf(word: string): string[] {
  const places = Array.from({ length: word.length + 1 }, (_, place) => place);
  const parts = places.map((place) => [word.slice(0, place), word.slice(place)] as const);
  return parts.flatMap(([start, end]) => [
    start + end.slice(1),
    start + end.charAt(1) + end.charAt(0) + end.slice(2),
    ...Array.from(LETTERS).flatMap((letter) => [
      start + letter + end,
      start + letter + end.slice(1),
    ]),
  ]);
}

test('the list is whole, in order, and easy to spell', () => {
  expect(wordList).toHaveLength(2048);
  expect(wordList).toEqual([...new Set(wordList)].sort());
  expect(wordList.filter((word) => !/^[a-pr-wz]{3,9}$/.test(word))).toEqual([]);
});

test.each([
  ['kast', 'kast', 0],
  ['kast', 'ksat', 1],
  ['kast', 'kas', 1],
  ['kast', 'krast', 1],
  ['kast', 'vast', 1],
  ['kast', 'feest', 3],
  ['kast', 'kastanje', 3],
])('%s and %s are %i slips apart, or more than two', (one, other, slips) => {
  expect(distance(one, other, 2)).toBe(slips);
});

test('no single slip makes another word, or could be a slip of two', () => {
  const listed = new Set(wordList);
  const meant = new Map<string, string>();
  const doubtful: string[] = [];
  for (const word of wordList)
    for (const slip of new Set(slipsOf(word))) {
      if (slip === word) continue;
      if (listed.has(slip) || (meant.get(slip) ?? word) !== word) doubtful.push(`${word} ${slip}`);
      meant.set(slip, word);
    }
  expect(doubtful).toEqual([]);
});

test('no word is about violence, police, family, faith or the body, or hurts somebody', () => {
  const never =
    /mes(?:sen)?$|wapen|geweer|kogel|pistool|bijl|zweep|strop$|boei|^cel$|tralie|politie|agent|vader|moeder|kind|baby|broer|zus$|^oma|^opa$|gezin|kerk|kruis$|bijbel|duivel|god$|bloed(?!e)|dood|moord|lijk$|graf$|bier|wijn$|jenever|varken|(?<!v)ezel$|hoer|slet|heks/;
  expect(wordList.filter((word) => never.test(word))).toEqual([]);
});

test('no word is a name on a map, which nobody buys', () => {
  const onTheMap = /^(?:wadden|noord|oost|zuider)zee$|^(?:ardennen|kempen|schelde|leie|maas)$/;
  expect(wordList.filter((word) => onTheMap.test(word))).toEqual([]);
});

test('whatever the secret, its words give it back', () => {
  fc.assert(
    fc.property(secrets, (one) => {
      expect(readWords(wordsOf(one).join(' '))).toEqual({ kind: 'read', secret: one });
    }),
  );
});

test('case, accents, signs, numbers and lines do not matter', () => {
  const typed = words.map((word, index) => `${index + 1}. ${word.toUpperCase()},`).join('\n');
  expect(readWords(typed.replaceAll('E', 'É'))).toEqual({ kind: 'read', secret });
});

test('a slip leads to its word, and all together to the secret', () => {
  fc.assert(
    fc.property(fc.nat(7), fc.nat(), (place, which) => {
      const word = words[place] ?? '';
      const slips = slipsOf(word).filter((slip) => slip !== word && slip !== '');
      const typed = slips[which % slips.length] ?? '';
      expect(readWords(words.with(place, typed).join(' '))).toEqual({
        kind: 'nearly',
        words,
        slips: [{ typed, meant: word }],
      });
    }),
  );
});

test('what is no word of the list is named, and nothing is guessed', () => {
  expect(readWords(words.with(2, 'zzzzzz').join(' '))).toEqual({
    kind: 'unknown',
    slips: [{ typed: 'zzzzzz', meant: null }],
  });
});

test('a slip among words that do not belong together is not called right', () => {
  const slip = `${words[0] ?? ''}z`;
  const wrong = [slip, ...words.slice(1).toReversed()].join(' ');
  expect(readWords(wrong)).toEqual({
    kind: 'unknown',
    slips: [{ typed: slip, meant: words[0] }],
  });
});

test('another number of words is counted', () => {
  expect(readWords(words.slice(1).join(' '))).toEqual({ kind: 'count', count: 7 });
  expect(readWords('')).toEqual({ kind: 'count', count: 0 });
});

test('words that do not belong together are told from the right ones', () => {
  expect(readWords(words.toReversed().join(' '))).toEqual({ kind: 'otherWords' });
});

test('of wrong sets of words, one in 256 passes', () => {
  const wrong = wordList.filter((word) => word !== words[0]);
  const passed = wrong.filter((word) => readWords(words.with(0, word).join(' ')).kind === 'read');
  expect(passed.length).toBeLessThan(25);
});

test('a message that holds half of the words gives them away; one that shares a few does not', () => {
  expect(holdsWords(`Ik kocht ${words.slice(0, 4).join(', ')}.`, words)).toBe(true);
  expect(holdsWords(words.join(' ').toUpperCase(), words)).toBe(true);
  expect(holdsWords(`Ik kocht ${words.slice(0, 3).join(' en ')}.`, words)).toBe(false);
});
