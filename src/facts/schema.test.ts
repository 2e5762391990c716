import { expect, test } from 'vitest';
import { partialDateSchema, phoneSchema } from './schema.ts';

test.each(['2026', '2026-08', '2026-12-31'])('a source may know its date as far as %s', (date) => {
  expect(partialDateSchema.safeParse(date).success).toBe(true);
});

test.each(['26', '2026-13', '2026-00', '2026-08-32', '2026-8', '6 augustus 2026'])(
  'no calendar has %s',
  (date) => {
    expect(partialDateSchema.safeParse(date).success).toBe(false);
  },
);

test.each([
  ['09 000 00 00', '+3290000000'],
  ['0800 00 000', '080000000'],
  ['112', '112'],
])('%s is dialled as %s', (number, tel) => {
  expect(phoneSchema.safeParse({ number, tel }).success).toBe(true);
});

test.each([
  ['09 000 00 00', '+3290000001'],
  ['09 000 00 00', '+390000000'],
  ['112', '101'],
])('%s is not dialled as %s, and both are named', (number, tel) => {
  const [issue] = phoneSchema.safeParse({ number, tel }).error?.issues ?? [];

  expect(issue?.path).toEqual(['tel']);
  expect(issue?.message).toContain(`lezen ${number}, maar hun telefoon belt ${tel}.`);
});
