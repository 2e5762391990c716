import { expect, test } from 'vitest';
import { tracesSchema } from './schema.ts';

const counts = {
  ...{
    historyRows: 1,
    historyShown: 0,
    titles: 0,
    words: 0,
    typed: 0,
    cache: 0,
    icons: 0,
    cookies: 0,
  },
  ...{ storage: 0, autofill: 0, sessions: 2, downloads: 0, visitedLinks: 1, other: 9, back: 0 },
};

function aMeasurement(journeys: object[] = [{ id: 'stil-exit', counts }]): unknown {
  return {
    measuredOn: '2026-11-22',
    site: { commit: 'e49975a' },
    browsers: [{ name: 'Firefox', version: '153.0', journeys }],
  };
}

test('a measurement passes as the command writes it', () => {
  expect(tracesSchema.safeParse(aMeasurement()).success).toBe(true);
});

test.each([
  ['a journey that nobody knows', [{ id: 'stil', counts }]],
  [
    'a journey measured twice',
    [
      { id: 'stil-exit', counts },
      { id: 'stil-exit', counts },
    ],
  ],
  ['a count that is missing', [{ id: 'stil-exit', counts: { ...counts, back: undefined } }]],
  ['a count below nothing', [{ id: 'stil-exit', counts: { ...counts, back: -1 } }]],
  ['no journey at all', []],
])('%s is refused', (_, journeys) => {
  expect(tracesSchema.safeParse(aMeasurement(journeys)).success).toBe(false);
});
