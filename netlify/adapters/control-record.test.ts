import { expect, test } from 'vitest';
import { aReceipt } from '#tests/support/contact.ts';
import { aLocalStore } from '#tests/support/store.ts';
import { controlRecord } from './control-record.ts';
import { storeOf } from './store.ts';

aLocalStore();

test('what is written is read again', async () => {
  const control = { receipt: aReceipt('CCCC-2222'), sentAt: new Date('2026-11-22T04:10:00Z') };
  const record = controlRecord('test');

  expect(await record.read()).toBeNull();
  for (const throughAt of [null, new Date('2026-11-22T04:12:00Z')]) {
    await record.write({ ...control, throughAt });
    expect(await record.read()).toEqual({ ...control, throughAt });
  }
});

test('something else in its place counts as no control yet', async () => {
  await storeOf('control', 'test').setJSON('last', { receipt: 'x' });

  expect(await controlRecord('test').read()).toBeNull();
});
