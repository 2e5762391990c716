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

test.each([
  ['overdue', 'wachten al meer dan 2 dagen.'],
  ['refused', 'of zei dat niet binnen 15 seconden.'],
  ['stuck', 'niet weg binnen 30 minuten.'],
  ['missing', 'al meer dan 26 uur geen controlebericht.'],
] as const)('the alarm "%s" says how long it waited: %s', (kind, said) => {
  expect(alarmMail({ kind, receipts: [aReceipt()] }).text).toContain(said);
});

test('there is one alarm of a kind a day', () => {
  const alarm = { kind: 'stuck', receipts: [aReceipt()] } as const;
  const key = (time: string) => alarmKey(alarm, new Date(time));

  expect(key('2026-11-22T01:00:00Z')).toBe(key('2026-11-22T23:00:00Z'));
  expect(key('2026-11-22T01:00:00Z')).not.toBe(key('2026-11-23T01:00:00Z'));
  expect(alarmKey({ ...alarm, kind: 'missing' }, new Date())).not.toBe(alarmKey(alarm, new Date()));
});
