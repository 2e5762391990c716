import { expect, test } from 'vitest';
import { aReceipt } from '#tests/support/contact.ts';
import { judge, type Control } from './control.ts';

const receipt = aReceipt('CCCC-2222');
const sentAt = new Date('2026-11-22T04:10:00Z');
const after = (minutes: number): Date => new Date(sentAt.getTime() + minutes * 60_000);
const aControl = (changes: Partial<Control> = {}): Control => ({
  receipt,
  sentAt,
  throughAt: null,
  ...changes,
});

test('a control letter came through when the store no longer has it', () => {
  const yesterday = new Date('2026-11-21T04:12:00Z');

  expect(judge(aControl(), [], after(5))).toEqual({
    control: aControl({ throughAt: after(5) }),
    standstill: null,
  });
  expect(judge(aControl({ throughAt: yesterday }), [], after(5)).control.throughAt).toEqual(
    after(5),
  );
});

test('what is known stays as it was written', () => {
  const known = aControl({ throughAt: after(1) });

  expect(judge(known, [], after(600)).control).toBe(known);
});

test('a control letter that stays for half an hour stands still', () => {
  expect(judge(aControl(), [receipt], after(29)).standstill).toBeNull();
  expect(judge(aControl(), [receipt], after(31))).toEqual({
    control: aControl(),
    standstill: 'stuck',
  });
});

test('a day without a new control letter is a standstill too', () => {
  const known = aControl({ throughAt: after(1) });

  expect(judge(known, [], after(25 * 60)).standstill).toBeNull();
  expect(judge(known, [], after(27 * 60)).standstill).toBe('silent');
});
