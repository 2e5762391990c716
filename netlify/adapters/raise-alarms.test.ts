import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { newLife } from '#contact/life.ts';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { canaryRecord } from './canary-record.ts';
import { letterStore } from './letter-store.ts';
import { storeOf } from './store.ts';
import { raiseAlarms } from './raise-alarms.ts';

const local = aLocalStore();
const folder = () => join(local.directory(), 'mails');
beforeEach(() => {
  vi.stubEnv('OUTBOX_DIR', folder());
  vi.stubEnv('MAIL_ALARM', 'techniek@zone.example');
});

const quiet = { done: 0, failed: 0, late: [], returned: [], unopened: [], waiting: [] };
const canary = aReceipt('CCCC-2222');
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function alarms(): Promise<string[]> {
  const files = await readdir(folder()).catch(() => []);
  return Promise.all(files.sort().map((file) => readFile(join(folder(), file), 'utf8')));
}

test('letters that do not arrive are told to the technical address, by number alone, once a day', async () => {
  const late = [aReceipt(), aReceipt('2222-2222')];
  await raiseAlarms('test', { ...quiet, late });
  await raiseAlarms('test', { ...quiet, late });

  const [alarm, ...others] = await alarms();
  expect(others).toEqual([]);
  expect(alarm).toContain('To: techniek@zone.example');
  expect(alarm).toContain('K7P2-9QXD');
  expect(alarm).toContain('2222-2222');
});

test.each(['late', 'returned', 'unopened', 'waiting'])(
  'letters that are %s ring, and all is not well',
  async (kind) => {
    expect(await raiseAlarms('test', { ...quiet, [kind]: [aReceipt()] })).toBe(false);

    expect(await alarms()).toEqual([expect.stringContaining('K7P2-9QXD')]);
  },
);

test('a canary letter that stays is told', async () => {
  const envelope = await aSealedLetter();
  await letterStore('test').keep({ ...envelope, receipt: canary }, newLife(new Date(), 0));
  const record = { receipt: canary, takenAt: minutesAgo(10), throughAt: null };
  await canaryRecord('test').write({ ...record, sentAt: minutesAgo(10) });
  await raiseAlarms('test', quiet);
  expect(await alarms()).toEqual([]);

  await canaryRecord('test').write({ ...record, sentAt: minutesAgo(40) });
  await raiseAlarms('test', quiet);

  expect(await alarms()).toEqual([expect.stringContaining('CCCC-2222')]);
  expect((await canaryRecord('test').read())?.throughAt).toBeNull();
});

test('a canary letter that reached the mailbox is written down, and all is well', async () => {
  const sentAt = minutesAgo(5);
  const deliveredAt = minutesAgo(3);
  const life = { ...newLife(sentAt, 0), mailedAt: sentAt, deliveredAt };
  await letterStore('test').keep({ ...(await aSealedLetter()), receipt: canary }, life);
  await canaryRecord('test').write({ receipt: canary, sentAt, takenAt: sentAt, throughAt: null });

  expect(await raiseAlarms('test', quiet)).toBe(true);

  expect((await canaryRecord('test').read())?.throughAt).toEqual(deliveredAt);
  expect(await alarms()).toEqual([]);
});

test('a canary letter that is nowhere did not come through', async () => {
  const sentAt = minutesAgo(40);
  await canaryRecord('test').write({ receipt: canary, sentAt, takenAt: sentAt, throughAt: null });

  expect(await raiseAlarms('test', quiet)).toBe(false);

  expect((await canaryRecord('test').read())?.throughAt).toBeNull();
  expect(await alarms()).toEqual([expect.stringContaining('nergens meer')]);
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

test.each([
  ['UNCHECKED_PER_HOUR', 'places'],
  ['CHECKED_PER_HOUR', 'checked-places'],
])('more than half of %s is told once, and is no reason to call for help', async (name, store) => {
  vi.stubEnv(name, '4');
  const take = (place: number) =>
    storeOf(store, 'test').set(`${new Date().toISOString().slice(0, 13)}/${place}`, '');
  await take(0);
  await take(1);
  expect(await raiseAlarms('test', quiet)).toBe(true);
  expect(await alarms()).toEqual([]);

  await take(2);
  expect(await raiseAlarms('test', quiet)).toBe(true);
  expect(await raiseAlarms('test', quiet)).toBe(true);

  expect(await alarms()).toEqual([expect.stringContaining('ongewoon veel berichten')]);
});
