import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { canaryRecord } from './canary-record.ts';
import { storeOf } from './store.ts';

aLocalStore();

test('what is written is read again', async () => {
  const sentAt = new Date('2026-11-22T04:10:00Z');
  const canary = { receipt: aReceipt('CCCC-2222'), sentAt, takenAt: sentAt };
  const record = canaryRecord('test');

  expect(await record.read()).toBeNull();
  for (const throughAt of [null, new Date('2026-11-22T04:12:00Z')]) {
    await record.write({ ...canary, throughAt });
    expect(await record.read()).toEqual({ ...canary, throughAt });
  }
});

test('a record of an earlier release does not say that the site took the letter', async () => {
  const receipt = aReceipt('CCCC-2222');
  const sentAt = '2026-11-22T04:10:00.000Z';
  await storeOf('control', 'test').set(
    'last',
    JSON.stringify({ receipt, sentAt, throughAt: null }),
  );

  expect(await canaryRecord('test').read()).toMatchObject({ receipt, takenAt: null });
});

test.each(['{"receipt":"x"}', '{"receipt":', ''])(
  '%j in its place counts as no canary yet',
  async (text) => {
    await storeOf('control', 'test').set('last', text);

    expect(await canaryRecord('test').read()).toBeNull();
  },
);
