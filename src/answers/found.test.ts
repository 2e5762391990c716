import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { foundIn } from './found.ts';
import type { NamedAnswer } from './reading.ts';

function anAnswer(changes: Partial<NamedAnswer> = {}): NamedAnswer {
  const said = { kind: 'text', day: '2026-11-20', text: 'Dank je.', isGenuine: true } as const;
  return { ...said, receipt: aReceipt(), name: 'naam', ...changes };
}

const kept = anAnswer({ kind: 'kept', day: '2026-11-01', text: '' });

test('without what the writer put in there is no box; a forged one is none', () => {
  expect(foundIn([])).toBeNull();
  expect(foundIn([anAnswer()])).toBeNull();
  expect(foundIn([{ ...kept, isGenuine: false }])).toBeNull();
});

test('a letter that nobody answered stays sixty days, and says when to look again', () => {
  expect(foundIn([{ ...kept, text: '2026-11-06' }])).toMatchObject({
    answers: [],
    values: {
      receipt: kept.receipt,
      kept: 'zondag 1 november 2026',
      notOpened: true,
      none: true,
      again: 'vrijdag 6 november 2026',
      forged: false,
      least: 'donderdag 31 december 2026',
    },
  });
});

test('that it was opened is a sign, and no answer; the last answer counts for how long all stays', () => {
  const opened = anAnswer({ kind: 'opened', day: '2026-11-19', text: '' });
  const answer = anAnswer({ day: '2026-12-01' });

  const found = foundIn([kept, opened, answer]);

  expect(found?.answers).toEqual([answer]);
  expect(found?.values).toMatchObject({
    isOpened: true,
    opened: 'donderdag 19 november 2026',
    some: true,
    least: 'zaterdag 30 januari 2027',
  });
});

test('what another made is said to be there, and not shown', () => {
  const found = foundIn([kept, anAnswer({ isGenuine: false, text: 'Vals.' })]);

  expect(found).toMatchObject({ answers: [], values: { forged: true, notOpened: true } });
});
