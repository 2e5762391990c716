import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { alarmKey, alarmMail } from './alarm.ts';

test('an alarm names numbers and what to look at, and carries nothing else', () => {
  const receipts = [aReceipt(), aReceipt('2222-2222')];

  const { subject, text, attachments } = alarmMail({ kind: 'late', receipts });

  expect(subject).toMatch(/^Alarm/);
  expect(text).toContain('K7P2-9QXD\n2222-2222');
  expect(text).toMatch(/Kijk na/);
  expect(attachments).toEqual([]);
});

test.each([
  ['late', 'al langer dan 1 uur onderweg'],
  ['returned', 'probeert het na 6 uur opnieuw'],
  ['waiting', 'al langer dan 1 uur op zijn beurt'],
  ['unopened', 'Na 60 dagen verdwijnen'],
  ['busy', 'In 1 uur kwamen'],
  ['refused', 'of zei dat niet binnen 15 seconden.'],
  ['stuck', 'was na 30 minuten nog niet'],
  ['missing', 'al meer dan 26 uur geen controlebericht.'],
] as const)('the alarm "%s" says how long it waited: %s', (kind, said) => {
  const alarm =
    kind === 'busy' ? { kind, receipts: [] as const } : { kind, receipts: [aReceipt()] as const };
  expect(alarmMail(alarm).text).toContain(said);
});

test('there is one alarm of a kind a day', () => {
  const alarm = { kind: 'stuck', receipts: [aReceipt()] } as const;
  const key = (time: string) => alarmKey(alarm, new Date(time));

  expect(key('2026-11-22T01:00:00Z')).toBe(key('2026-11-22T23:00:00Z'));
  expect(key('2026-11-22T01:00:00Z')).not.toBe(key('2026-11-23T01:00:00Z'));
  expect(alarmKey({ ...alarm, kind: 'missing' }, new Date())).not.toBe(alarmKey(alarm, new Date()));
});
