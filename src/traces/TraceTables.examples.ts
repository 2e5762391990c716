const rows = [
  { journey: 'plain-exit', counts: [4, 5] },
  { journey: 'stil-exit', counts: [0, undefined] },
];

/** States of the tables of a measurement. */
export const examples = {
  measured: {
    props: {
      traces: {
        measuredOn: '2026-11-22',
        commit: '2984fdb',
        browsers: [
          { name: 'Chromium', version: '1.2' },
          { name: 'Firefox', version: '3.4' },
        ],
        tables: [
          { kind: 'historyShown', rows },
          { kind: 'titles', rows },
          { kind: 'words', rows },
          { kind: 'back', rows },
          { kind: 'cache', rows },
        ],
      },
    },
  },
};
