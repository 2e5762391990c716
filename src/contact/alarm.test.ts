import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { alarmKey, alarmMail } from './alarm.ts';

test('an alarm names numbers and what to look at, and carries nothing else', () => {
  const receipts = [aReceipt(), aReceipt('2222-2222')];

  const { subject, text, attachment } = alarmMail({ kind: 'overdue', receipts });

  expect(subject).toMatch(/^Alarm/);
  expect(text).toContain('K7P2-9QXD\n2222-2222');
  expect(text).toMatch(/Kijk na/);
  expect(attachment).toBeNull();
});

test('there is one alarm of a kind a day', () => {
  const alarm = { kind: 'stuck', receipts: [aReceipt()] } as const;
  const key = (time: string) => alarmKey(alarm, new Date(time));

  expect(key('2026-11-22T01:00:00Z')).toBe(key('2026-11-22T23:00:00Z'));
  expect(key('2026-11-22T01:00:00Z')).not.toBe(key('2026-11-23T01:00:00Z'));
  expect(alarmKey({ ...alarm, kind: 'missing' }, new Date())).not.toBe(alarmKey(alarm, new Date()));
});
