import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { canaryRecord } from './canary-record.ts';
import { storeOf } from './store.ts';

aLocalStore();

test('what is written is read again', async () => {
  const canary = { receipt: aReceipt('CCCC-2222'), sentAt: new Date('2026-11-22T04:10:00Z') };
  const record = canaryRecord('test');

  expect(await record.read()).toBeNull();
  for (const throughAt of [null, new Date('2026-11-22T04:12:00Z')]) {
    await record.write({ ...canary, throughAt });
    expect(await record.read()).toEqual({ ...canary, throughAt });
  }
});

test('something else in its place counts as no canary yet', async () => {
  await storeOf('canary', 'test').setJSON('last', { receipt: 'x' });

  expect(await canaryRecord('test').read()).toBeNull();
});
