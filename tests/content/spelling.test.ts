import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentences } from '#tests/support/sentences.ts';
import { unknownWords, wordList, wordsIn } from '#tests/support/spelling.ts';
import { readIn, texts } from '#tests/support/texts.ts';
import { uiTexts } from '#tests/support/ui.ts';

const WORDS = 'content/spelling/woorden.txt';
const NAMES = 'content/spelling/namen.txt';

const lists = [WORDS, NAMES].map((path) => ({ path, words: wordList(path) }));
const listed = new Set(lists.flatMap(({ words }) => words));

const data = globSync('content/**/*.yaml').map((path) => ({
  path,
  prose: readIn(readFileSync(path, 'utf8')).join('\n\n'),
}));
const ui = uiTexts
  .filter(({ key }) => !key.endsWith('InEnglish'))
  .map(({ key, text }) => ({ path: `content/ui.nl.json: ${key}`, prose: text }));
const all = [...texts, ...data, ...ui];

const unknown = unknownWords(all.flatMap(({ prose }) => wordsIn(prose)));

test('the dictionary knows Dutch words and no misspelt ones', () => {
  const wrong = ['hulplijnn', 'onmiddelijk', 'programmas', 'proces-verbal'];

  expect([...unknownWords([...wrong, 'hulplijn', "programma's", 'proces-verbaal'])]).toEqual(wrong);
});

test('every word is spelled as the dictionary or our own list has it', () => {
  const wrong = all.flatMap(({ path, prose }) =>
    sentences(prose).flatMap((sentence) =>
      wordsIn(sentence)
        .filter((word) => unknown.has(word) && !listed.has(word))
        .map(
          (word) =>
            `${path}: "${word}" in "${sentence}". Is het fout? Verbeter het. Bestaat het? Zet het op zijn plaats in ${WORDS}, of een naam in ${NAMES}.`,
        ),
    ),
  );

  expect(wrong).toEqual([]);
});

describe.each(lists)('$path', ({ path, words }) => {
  test('holds only words that a text uses and the dictionary does not know', () => {
    const needless = words.filter((word) => !unknown.has(word));

    expect(
      needless.map((word) => `${path}: "${word}" is niet (meer) nodig. Haal het weg.`),
    ).toEqual([]);
  });

  test('is in the order of the alphabet, each word once', () => {
    const order = [...new Set(words)].sort((one, other) => one.localeCompare(other, 'nl'));

    expect(words, `${path}: zet de woorden op alfabet, elk één keer.`).toEqual(order);
  });
});
