import { expect, test } from 'vitest';
import { figureSchema } from './schema.ts';

const figure = {
  title: 'Een cijfer',
  order: 10,
  counts: 'Hoe vaak iets voorkwam',
  unit: 'keren',
  points: [
    { year: 2015, value: 3 },
    { year: 2016, value: 2 },
  ],
  note: 'Dit cijfer staat alleen in een test.',
  source: 'https://voorbeeld.test/',
  sourceDate: '2017',
  checkedOn: null,
};

test('a value is exact unless its source says about', () => {
  expect(figureSchema.parse(figure).points.map(({ isAbout }) => isAbout)).toEqual([false, false]);
});

test.each([
  ['no value at all', []],
  ['a year twice', [figure.points[0], figure.points[0]]],
  ['years from new to old', figure.points.toReversed()],
  ['a negative count', [{ year: 2015, value: -1 }]],
  ['a value that is no number', [{ year: 2015, value: '3' }]],
])('figures with %s do not pass', (_, points) => {
  expect(figureSchema.safeParse({ ...figure, points }).success).toBe(false);
});

test('figures without a source do not pass', () => {
  const { source: _, ...sourceless } = figure;

  expect(figureSchema.safeParse(sourceless).success).toBe(false);
});
