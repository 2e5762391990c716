import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figures } from '#tests/readers/figures.ts';
import { findings } from '#tests/readers/findings.ts';
import { sentences, wordCount } from '#tests/readers/sentences.ts';
import { today } from '#tests/readers/today.ts';

const LONGEST = 25;
const MEAN = 12;

test('every file of figures is looked at', () => {
  expect(figures).toHaveLength(globSync('content/**/figures/*').length);
});

test('what a figure may be compared with is easy to read', () => {
  expect(
    findings(figures, ({ note }) => {
      const counts = sentences(note).map(wordCount);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      return [
        ...(Math.max(...counts) > LONGEST ? [`een zin van ${Math.max(...counts)} woorden`] : []),
        ...(mean > MEAN ? [`gemiddeld ${mean.toFixed(1)} woorden per zin`] : []),
      ];
    }),
  ).toEqual([]);
});

test('a number that the source rounded says so in words too', () => {
  expect(
    findings(figures, ({ points, note }) =>
      points.some(({ isAbout }) => isAbout) === note.includes('"ongeveer"')
        ? []
        : ['zeg in note dat de bron "ongeveer" schrijft, en alleen bij isAbout: true.'],
    ),
  ).toEqual([]);
});

test('nothing is counted in a year that has not begun', () => {
  expect(
    findings(figures, ({ points }) =>
      points
        .map(({ year }) => String(year))
        .filter((year) => year > today)
        .map((year) => `${year} komt nog.`),
    ),
  ).toEqual([]);
});
