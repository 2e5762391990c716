import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { judgeCanary, type Canary } from './canary.ts';
import { newLife, type Life } from './life.ts';

const receipt = aReceipt('CCCC-2222');
const sentAt = new Date('2026-11-22T04:10:00Z');
const after = (minutes: number): Date => new Date(sentAt.getTime() + minutes * 60_000);
const aControl = (changes: Partial<Canary> = {}): Canary => ({
  receipt,
  sentAt,
  takenAt: sentAt,
  throughAt: null,
  ...changes,
});

const keptAt = (changes: Partial<Life> = {}): Life => ({ ...newLife(sentAt, 0), ...changes });
const arrived = (minutes: number) => keptAt({ mailedAt: sentAt, deliveredAt: after(minutes) });

test('a canary letter came through when it was seen in the mailbox', () => {
  const yesterday = new Date('2026-11-21T04:12:00Z');

  for (const throughAt of [null, yesterday])
    expect(judgeCanary(aControl({ throughAt }), arrived(3), after(5))).toEqual({
      canary: aControl({ throughAt: after(3) }),
      fault: null,
    });
});

test('one whose taking was not heard, but that arrived, came through', () => {
  expect(judgeCanary(aControl({ takenAt: null }), arrived(3), after(5)).fault).toBeNull();
});

test('one that the site never took did not come through, and that is told', () => {
  const refused = aControl({ takenAt: null, throughAt: new Date('2026-11-21T04:12:00Z') });

  expect(judgeCanary(refused, null, after(1))).toEqual({ canary: refused, fault: null });
  expect(judgeCanary(refused, null, after(5))).toEqual({ canary: refused, fault: 'refused' });
});

test('what is known stays as it was written', () => {
  const known = aControl({ throughAt: after(1) });

  expect(judgeCanary(known, arrived(1), after(600)).canary).toBe(known);
  expect(judgeCanary(known, null, after(600)).canary).toBe(known);
});

test('one that does not arrive within half an hour is stuck, and lost when the store has it no more', () => {
  const mailed = keptAt({ mailedAt: sentAt });

  expect(judgeCanary(aControl(), mailed, after(29)).fault).toBeNull();
  expect(judgeCanary(aControl(), mailed, after(31)).fault).toBe('stuck');
  expect(judgeCanary(aControl(), null, after(29)).fault).toBeNull();
  expect(judgeCanary(aControl(), null, after(31)).fault).toBe('lost');
});

test('a day without a new canary letter is a fault too', () => {
  const known = aControl({ throughAt: after(1) });

  expect(judgeCanary(known, null, after(25 * 60)).fault).toBeNull();
  expect(judgeCanary(known, null, after(27 * 60)).fault).toBe('missing');
});
