import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { tracesSchema } from './schema.ts';
import { measuredTraces } from './measured.ts';

const none = {
  ...{
    historyRows: 0,
    historyShown: 0,
    titles: 0,
    words: 0,
    typed: 0,
    cache: 0,
    icons: 0,
    cookies: 0,
  },
  ...{ storage: 0, autofill: 0, sessions: 0, downloads: 0, visitedLinks: 0, other: 0, back: 0 },
};

const measurement = tracesSchema.parse({
  measuredOn: '2026-11-22',
  site: { commit: '2984fdb33da15da6b4a3f2a3d652c09025abaf75' },
  browsers: [
    {
      name: 'Chromium',
      version: '1.2',
      journeys: [
        { id: 'stil-exit', counts: { ...none, back: 1 } },
        { id: 'plain-exit', counts: { ...none, back: 4 } },
      ],
    },
    {
      name: 'Firefox',
      version: '3.4',
      journeys: [{ id: 'plain-exit', counts: { ...none, back: 5 } }],
    },
  ],
});

test('each kind of trace becomes one table that compares ways to read, browser by browser', () => {
  const { tables } = measuredTraces(measurement);

  expect(tables.find(({ kind }) => kind === 'back')?.rows).toEqual([
    { journey: 'stil-exit', counts: [1, undefined] },
    { journey: 'plain-exit', counts: [4, 5] },
  ]);
});

test('every count has a table of its own, with words', () => {
  const { tables } = measuredTraces(measurement);

  expect(tables.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(none).toSorted());
});

test('every journey has words', () => {
  const journeys = tracesSchema.shape.browsers.element.shape.journeys.element.shape.id.options;

  expect(Object.keys(words.traces.journeys)).toEqual(journeys);
});

test('which site was measured is told as short as people write it', () => {
  expect(measuredTraces(measurement)).toMatchObject({
    measuredOn: '2026-11-22',
    commit: '2984fdb',
    browsers: [
      { name: 'Chromium', version: '1.2' },
      { name: 'Firefox', version: '3.4' },
    ],
  });
});
