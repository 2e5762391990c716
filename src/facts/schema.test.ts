import { expect, test } from 'vitest';
import { partialDateSchema } from './schema.ts';

test.each(['2026', '2026-08', '2026-12-31'])('a source may know its date as far as %s', (date) => {
  expect(partialDateSchema.safeParse(date).success).toBe(true);
});

test.each(['26', '2026-13', '2026-00', '2026-08-32', '2026-8', '6 augustus 2026'])(
  'no calendar has %s',
  (date) => {
    expect(partialDateSchema.safeParse(date).success).toBe(false);
  },
);
