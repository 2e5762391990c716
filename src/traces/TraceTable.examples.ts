/** States of one table. */
export const examples = {
  measured: {
    props: {
      browsers: ['Chromium', 'Firefox'],
      table: { kind: 'back', rows: [{ journey: 'plain-exit', counts: [4, 5] }] },
    },
  },
  notEverywhere: {
    props: {
      browsers: ['Chromium', 'Firefox'],
      table: { kind: 'back', rows: [{ journey: 'stil-exit', counts: [0, undefined] }] },
    },
  },
};
