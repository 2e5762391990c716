import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newLife } from '#contact/life.ts';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { canaryRecord } from './canary-record.ts';
import { letterStore } from './letter-store.ts';
import { runSchedule } from './run-schedule.ts';

const local = aLocalStore();
const folder = () => join(local.directory(), 'mails');
beforeEach(() => {
  vi.stubEnv('OUTBOX_DIR', folder());
});
afterEach(() => vi.unstubAllGlobals());

test('while the store cannot list what is due, the canary that comes no further still rings', async () => {
  const sentAt = new Date(Date.now() - 40 * 60_000);
  const canary = { receipt: aReceipt('CCCC-2222'), sentAt, takenAt: sentAt, throughAt: null };
  await canaryRecord('test').write(canary);
  await letterStore('test').keep(
    { ...(await aSealedLetter()), receipt: canary.receipt },
    newLife(sentAt, 0),
  );
  const whole = fetch;
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
    input.includes('prefix=due')
      ? Promise.resolve(new Response(null, { status: 403 }))
      : whole(input, init),
  );

  await expect(runSchedule('test', 3)).rejects.toThrow('403');

  expect(await readdir(folder())).toEqual([expect.stringMatching(/^alarm-stuck-/)]);
});
