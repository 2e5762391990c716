import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { canaryRecord } from './canary-record.ts';
import { outbox } from './outbox.ts';
import { raiseAlarms } from './raise-alarms.ts';

const local = aLocalStore();
const folder = () => join(local.directory(), 'mails');
beforeEach(() => {
  vi.stubEnv('OUTBOX_DIR', folder());
  vi.stubEnv('MAIL_ALARM', 'techniek@zone.example');
});

const quiet = { forwarded: 0, failed: 0, overdue: [] };
const canary = aReceipt('CCCC-2222');
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function alarms(): Promise<string[]> {
  const files = await readdir(folder()).catch(() => []);
  return Promise.all(files.sort().map((file) => readFile(join(folder(), file), 'utf8')));
}

test('letters that wait too long are told to the technical address, by number alone, once a day', async () => {
  const overdue = [aReceipt(), aReceipt('2222-2222')];
  await raiseAlarms('test', { ...quiet, overdue });
  await raiseAlarms('test', { ...quiet, overdue });

  const [alarm, ...others] = await alarms();
  expect(others).toEqual([]);
  expect(alarm).toContain('To: techniek@zone.example');
  expect(alarm).toContain('K7P2-9QXD');
  expect(alarm).toContain('2222-2222');
});

test('a canary letter that stays is told', async () => {
  const envelope = await aSealedLetter();
  await outbox('test', () => new Date()).keep({ ...envelope, receipt: canary });
  const record = { receipt: canary, takenAt: minutesAgo(10), throughAt: null };
  await canaryRecord('test').write({ ...record, sentAt: minutesAgo(10) });
  await raiseAlarms('test', quiet);
  expect(await alarms()).toEqual([]);

  await canaryRecord('test').write({ ...record, sentAt: minutesAgo(40) });
  await raiseAlarms('test', quiet);

  expect(await alarms()).toEqual([expect.stringContaining('CCCC-2222')]);
  expect((await canaryRecord('test').read())?.throughAt).toBeNull();
});

test('a canary letter that came through is written down', async () => {
  const sentAt = minutesAgo(5);
  await canaryRecord('test').write({ receipt: canary, sentAt, takenAt: sentAt, throughAt: null });

  await raiseAlarms('test', quiet);

  expect((await canaryRecord('test').read())?.throughAt).toBeInstanceOf(Date);
  expect(await alarms()).toEqual([]);
});

test('a canary letter that the site did not take is told, and does not count as through', async () => {
  const sentAt = minutesAgo(5);
  await canaryRecord('test').write({ receipt: canary, sentAt, takenAt: null, throughAt: null });

  await raiseAlarms('test', quiet);

  expect(await alarms()).toEqual([expect.stringContaining('CCCC-2222')]);
  expect((await canaryRecord('test').read())?.throughAt).toBeNull();
});

test('before the first canary there is nothing to tell', async () => {
  await raiseAlarms('test', quiet);

  expect(await alarms()).toEqual([]);
});
