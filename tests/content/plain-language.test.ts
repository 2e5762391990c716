import { expect, test } from 'vitest';
import { organisations, field, texts } from '#tests/support/texts.ts';
import { sentences, wordCount } from '#tests/support/sentences.ts';
import { uiTexts } from '#tests/support/ui.ts';

const LONGEST = 25;
const MEAN = 12;
/** Fewer sentences than this is no text: then the splitter is broken. */
const FEWEST = 2;

const summaries = organisations.map(({ path, yaml }) => ({
  path,
  prose: field(yaml, 'summary') ?? '',
}));

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

test.each(read)('no sentence is too long to follow: $path', ({ path, prose }) => {
  const long = sentences(prose).filter((sentence) => wordCount(sentence) > LONGEST);

  expect(
    long.map(
      (sentence) =>
        `${path}: ${wordCount(sentence)} woorden, maak er twee zinnen van: "${sentence}"`,
    ),
  ).toEqual([]);
});

test.each(texts)('sentences are short on average: $path', ({ path, prose }) => {
  const said = sentences(prose);
  const longest = said.toSorted((one, other) => wordCount(other) - wordCount(one)).slice(0, 3);
  const mean = said.reduce((sum, sentence) => sum + wordCount(sentence), 0) / said.length;

  expect(said.length).toBeGreaterThan(FEWEST);
  expect(
    mean,
    `${path}: gemiddeld ${mean.toFixed(1)} woorden per zin. Kort eerst deze in: ${longest.join(' | ')}`,
  ).toBeLessThanOrEqual(MEAN);
});
