import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { judgeCanary, type Canary } from './canary.ts';

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

test('a canary letter came through when the store no longer has it', () => {
  const yesterday = new Date('2026-11-21T04:12:00Z');

  expect(judgeCanary(aControl(), [], after(5))).toEqual({
    canary: aControl({ throughAt: after(5) }),
    fault: null,
  });
  expect(judgeCanary(aControl({ throughAt: yesterday }), [], after(5)).canary.throughAt).toEqual(
    after(5),
  );
});

test('a canary letter that the site never took did not come through, and that is told', () => {
  const refused = aControl({ takenAt: null, throughAt: new Date('2026-11-21T04:12:00Z') });

  expect(judgeCanary(refused, [], after(1))).toEqual({ canary: refused, fault: null });
  expect(judgeCanary(refused, [], after(5))).toEqual({ canary: refused, fault: 'refused' });
});

test('what is known stays as it was written', () => {
  const known = aControl({ throughAt: after(1) });

  expect(judgeCanary(known, [], after(600)).canary).toBe(known);
});

test('a canary letter that stays for half an hour is stuck', () => {
  expect(judgeCanary(aControl(), [receipt], after(29)).fault).toBeNull();
  expect(judgeCanary(aControl(), [receipt], after(31))).toEqual({
    canary: aControl(),
    fault: 'stuck',
  });
});

test('a day without a new canary letter is a fault too', () => {
  const known = aControl({ throughAt: after(1) });

  expect(judgeCanary(known, [], after(25 * 60)).fault).toBeNull();
  expect(judgeCanary(known, [], after(27 * 60)).fault).toBe('missing');
});
