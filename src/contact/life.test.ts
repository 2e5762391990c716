import { expect, test } from 'vitest';
import { NOON } from '#tests/builders/contact.ts';
import { looked, newLife, newOverflowLife, opened } from './life.ts';

const later = new Date(NOON.getTime() + 60_000);

test('a letter above the budget leaves when the hour is over', () => {
  expect(newOverflowLife(NOON)).toMatchObject({
    isOverflow: true,
    nextAt: new Date('2026-11-25T13:00:00Z'),
  });
  expect(newOverflowLife(new Date('2026-11-25T12:59:59.999Z')).nextAt).toEqual(
    new Date('2026-11-25T13:00:00Z'),
  );
});

test('who opened a letter has it, whatever the mail service said', () => {
  const life = newLife(NOON, 0);

  expect(opened(life, later)).toMatchObject({
    mailedAt: later,
    deliveredAt: later,
    openedAt: later,
    nextAt: new Date('2027-01-24T12:00:00Z'),
  });
  const known = opened({ ...life, mailedAt: NOON, deliveredAt: NOON, openedAt: NOON }, later);
  expect(known).toMatchObject({ mailedAt: NOON, deliveredAt: NOON, openedAt: NOON });
});

test('a mail of which nothing is heard is asked after again, from the day it left or was kept', () => {
  const hour = new Date(NOON.getTime() + 30 * 60_000);
  const life = newLife(NOON, 0);

  expect(looked(life, 'pending', hour, 3).nextAt).toEqual(new Date('2026-11-25T13:00:00Z'));
  expect(looked({ ...life, mailedAt: later }, 'pending', hour, 3).nextAt).toEqual(
    new Date('2026-11-25T12:59:00Z'),
  );
});
