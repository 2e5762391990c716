import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sentences, wordCount } from '#tests/support/sentences.ts';
import { field } from '#tests/support/texts.ts';

const figures = globSync('content/{figures,zones/*/figures}/*.yaml').map((path) => {
  const yaml = readFileSync(path, 'utf8');
  return { path, yaml, note: field(yaml, 'note') ?? '' };
});

test('there are figures to look at', () => {
  expect(figures.length).toBeGreaterThan(0);
});

test.each(figures)('what a figure may be compared with is easy to read: $path', ({ note }) => {
  const counts = sentences(note).map(wordCount);

  expect(counts.filter((count) => count > 25)).toEqual([]);
  expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(12);
});

test.each(figures)('a number that the source rounded says so in words too: $path', (figure) => {
  expect(figure.yaml.includes('isAbout: true')).toBe(figure.note.includes('"ongeveer"'));
});

test.each(figures)('nothing is dated or counted in the future: $path', ({ yaml }) => {
  const today = new Date().toISOString();
  const dates = [
    ...[...yaml.matchAll(/(?:sourceDate|checkedOn): '([^']+)'/g)].map(([, date = '']) => date),
    ...[...yaml.matchAll(/year: (\d+)/g)].map(([, year = '']) => year),
  ];

  expect(dates.length).toBeGreaterThan(0);
  expect(dates.filter((date) => date > today)).toEqual([]);
});
