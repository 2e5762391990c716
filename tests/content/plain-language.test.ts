import { expect, test } from 'vitest';
import { organisations, field, texts } from '#tests/support/texts.ts';
import { sentences, wordCount } from '#tests/support/sentences.ts';

const LONGEST = 25;
const MEAN = 12;

const summaries = organisations.map(({ path, yaml }) => ({
  path,
  prose: field(yaml, 'summary') ?? '',
}));

test('the splitter sees headings, list items, questions and links as a reader does', () => {
  const markdown = `<Part head="Wat nu?">\n\n### Bel\n\nEen zin\nop twee regels. Nog [een zin](/hulp/)!\n\n1. **Stap een.** Twee woorden.\n- los item\n\n</Part>`;

  expect(sentences(markdown)).toEqual([
    'Wat nu?',
    'Bel',
    'Een zin op twee regels.',
    'Nog een zin!',
    'Stap een.',
    'Twee woorden.',
    'los item',
  ]);
  expect(wordCount('Wie beheert het IP-adres – en wie niet?')).toBe(7);
});

test.each([...texts, ...summaries])('no sentence is too long to follow: $path', ({ prose }) => {
  expect(sentences(prose).filter((sentence) => wordCount(sentence) > LONGEST)).toEqual([]);
});

test.each(texts)('sentences are short on average: $path', ({ prose }) => {
  const counts = sentences(prose).map(wordCount);

  expect(counts.length).toBeGreaterThan(1);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(MEAN);
});
