import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { organisations, texts } from '#tests/readers/texts.ts';
import { sentences, wordCount } from '#tests/readers/sentences.ts';
import { uiTexts } from '#tests/readers/ui.ts';

const LONGEST = 25;
const MEAN = 12;
/** Fewer sentences than this is no text: then the splitter is broken. */
const FEWEST = 2;

const summaries = organisations.map(({ path, summary }) => ({ path, prose: summary }));
const ui = uiTexts.map(({ key, text }) => ({ path: `content/ui.nl.json: ${key}`, prose: text }));
const read = [...texts, ...summaries, ...ui];

test('the splitter sees headings, list items, questions and links as a reader does', () => {
  const markdown = `## Wat nu?\n\n### Bel\n\nEen zin\nop twee regels. Nog [een zin](/hulp/)!\n\n1. **Stap een.** Twee woorden.\n- los item\n- [ ] vakje\n\n> Eén zin.`;

  expect(sentences(markdown)).toEqual([
    'Wat nu?',
    'Bel',
    'Een zin op twee regels.',
    'Nog een zin!',
    'Stap een.',
    'Twee woorden.',
    'los item',
    'vakje',
    'Eén zin.',
  ]);
  expect(wordCount('Wie beheert het IP-adres – en wie niet?')).toBe(7);
});

test('no sentence is too long to follow', () => {
  expect(summaries.length).toBeGreaterThan(20);
  expect(ui.length).toBeGreaterThan(100);
  expect(
    findings(read, ({ prose }) =>
      sentences(prose)
        .filter((sentence) => wordCount(sentence) > LONGEST)
        .map(
          (sentence) => `${wordCount(sentence)} woorden, maak er twee zinnen van: "${sentence}"`,
        ),
    ),
  ).toEqual([]);
});

test('every text has sentences', () => {
  expect(
    findings(texts, ({ prose }) => {
      const count = sentences(prose).length;
      return count > FEWEST ? [] : [`${count} zinnen`];
    }),
  ).toEqual([]);
});

test('sentences of a text are short on average', () => {
  expect(
    findings(texts, ({ prose }) => {
      const said = sentences(prose);
      const mean = said.reduce((sum, sentence) => sum + wordCount(sentence), 0) / said.length;
      const longest = said.toSorted((one, other) => wordCount(other) - wordCount(one));
      return mean <= MEAN
        ? []
        : [
            `gemiddeld ${mean.toFixed(1)} woorden per zin. Kort eerst deze in: ${longest.slice(0, 3).join(' | ')}`,
          ];
    }),
  ).toEqual([]);
});
