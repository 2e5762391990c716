import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findings } from '#tests/readers/findings.ts';
import { sentences } from '#tests/readers/sentences.ts';
import { unknownWords, wordList, wordsIn } from '#tests/readers/spelling.ts';
import { readIn, texts } from '#tests/readers/texts.ts';
import { uiTexts } from '#tests/readers/ui.ts';

const WORDS = 'content/spelling/woorden.txt';
const NAMES = 'content/spelling/namen.txt';

const lists = [WORDS, NAMES].map((path) => ({ path, words: wordList(path) }));
const listed = new Set(lists.flatMap(({ words }) => words));

const data = globSync('content/**/*.yaml').map((path) => ({
  path,
  prose: readIn(parse(readFileSync(path, 'utf8'))).join('\n\n'),
}));
const ui = uiTexts
  .filter(({ key }) => !key.endsWith('InEnglish'))
  .map(({ key, text }) => ({ path: `content/ui.nl.json: ${key}`, prose: text }));
const all = [...texts, ...data, ...ui];

const right = ['hulplijn', "programma's", 'proces-verbaal'];
const wrong = ['hulplijnn', 'onmiddelijk', 'programmas', 'proces-verbal'];

const unknown = unknownWords([...right, ...wrong, ...all.flatMap(({ prose }) => wordsIn(prose))]);

test('the dictionary knows Dutch words and no misspelt ones', () => {
  expect([...right, ...wrong].filter((word) => unknown.has(word))).toEqual(wrong);
});

test('every word is spelled as the dictionary or our own list has it', () => {
  expect(
    findings(all, ({ prose }) =>
      sentences(prose).flatMap((sentence) =>
        wordsIn(sentence)
          .filter((word) => unknown.has(word) && !listed.has(word))
          .map(
            (word) =>
              `"${word}" in "${sentence}". Is het fout? Verbeter het. Bestaat het? Zet het op zijn plaats in ${WORDS}, of een naam in ${NAMES}.`,
          ),
      ),
    ),
  ).toEqual([]);
});

test('our lists hold only words that a text uses and the dictionary does not know', () => {
  expect(
    findings(lists, ({ words }) =>
      words
        .filter((word) => !unknown.has(word))
        .map((word) => `"${word}" is niet (meer) nodig. Haal het weg.`),
    ),
  ).toEqual([]);
});

test('our lists are in the order of the alphabet, each word once', () => {
  expect(
    findings(lists, ({ words }) => {
      const order = [...new Set(words)].sort((one, other) => one.localeCompare(other, 'nl'));
      const at = words.findIndex((word, index) => word !== order[index]);
      return at === -1 ? [] : [`"${words[at] ?? ''}" staat niet op zijn plaats, of twee keer.`];
    }),
  ).toEqual([]);
});
