import { rmSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toArmor } from '#contact/seal.ts';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import type { Envelope } from '#contact/receive.ts';
import { outbox, type Outbox } from './outbox.ts';
import { storeOf } from './store.ts';

const NOW = new Date('2026-11-22T09:41:30.000Z');

const local = aLocalStore();
let store: Outbox;
beforeEach(() => {
  store = outbox('test', () => NOW);
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function files(): Promise<string[]> {
  const entries = await readdir(local.directory(), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('a letter is kept, listed, fetched and forgotten', async () => {
  const envelope = await aSealedLetter();

  expect(await store.keep(envelope)).toBe('kept');
  expect(await store.list()).toEqual([
    { receipt: envelope.receipt, keptAt: NOW, attempts: 0, nextAt: null },
  ]);
  expect((await store.fetch(envelope.receipt))?.envelope).toEqual(envelope);

  await store.forget(envelope.receipt);
  expect(await store.list()).toEqual([]);
  expect(await store.fetch(envelope.receipt)).toBeNull();
});

test('the same letter may come twice, another letter not under the same number', async () => {
  const [first, second] = [await aSealedLetter(), await aSealedLetter()];
  await store.keep(first);

  expect(await store.keep(first)).toBe('kept');
  expect(await store.keep(second)).toBe('other');
  expect((await store.fetch(first.receipt))?.envelope).toEqual(first);
});

test('a letter that leaves while it comes again is kept again, and not taken for another', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  local.before('get', () => {
    rmSync(local.directory(), { recursive: true, force: true });
  });

  expect(await store.keep(envelope)).toBe('kept');
  local.before('get', () => undefined);
  expect((await store.fetch(envelope.receipt))?.envelope).toEqual(envelope);
});

test('the disk holds ciphertext, a number, a time and how it was checked, and nothing else', async () => {
  const envelope = await aSealedLetter({ text: 'kanarie', municipality: 'Perendonk' });
  await store.keep(envelope);

  const contents = await Promise.all((await files()).map((file) => readFile(file, 'utf8')));
  expect(contents.sort()).toEqual(
    [toArmor(envelope.letter), JSON.stringify({ keptAt: NOW.toISOString(), check: 'none' })].sort(),
  );
});

test('every deploy context has a store of its own', async () => {
  await store.keep(await aSealedLetter());

  expect(await outbox('preview', () => NOW).list()).toEqual([]);
  expect(await outbox('', () => NOW).list()).toEqual([]);
});

test('a letter whose time was not written any more is listed without one', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  for (const file of await files()) if (file.includes('metadata')) await rm(file);

  expect(await store.list()).toEqual([
    { receipt: envelope.receipt, keptAt: null, attempts: 0, nextAt: null },
  ]);
});

test('a letter whose time is half written is listed without one, beside the others', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  for (const file of await files()) if (file.includes('metadata')) await writeFile(file, '{"kep');
  const other = { ...(await aSealedLetter()), receipt: aReceipt('TTTT-2222') };
  await store.keep(other);

  const list = await store.list();

  expect(list).toHaveLength(2);
  const untried = { attempts: 0, nextAt: null };
  expect(list).toContainEqual({ receipt: envelope.receipt, keptAt: null, ...untried });
  expect(list).toContainEqual({ receipt: other.receipt, keptAt: NOW, ...untried });
  expect((await store.fetch(envelope.receipt))?.envelope).toEqual(envelope);
});

test('a store that is not there rejects, it does not say "kept"', async () => {
  await local.stop();

  await expect(store.keep(await aSealedLetter())).rejects.toThrow();
  await expect(store.list()).rejects.toThrow();
});

test('something else under a number is not taken for a letter', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  const [file = ''] = (await files()).filter((name) => name.includes('entries'));
  await rm(file);
  await writeFile(file, 'x');

  await expect(store.fetch(aReceipt())).rejects.toThrow('K7P2-9QXD');
});

test('the check of the sender and the time of the last canary are kept with the letter', async () => {
  const envelope: Envelope = {
    ...(await aSealedLetter()),
    check: { by: 'work', odd: ['fast'] },
    lastCanary: new Date('2026-11-21T04:12:00.000Z'),
  };
  await store.keep(envelope);

  expect((await store.fetch(envelope.receipt))?.envelope).toEqual(envelope);
});

test('an entry in the words of earlier releases is read as it was meant', async () => {
  const { receipt, letter } = await aSealedLetter();
  await storeOf('letters', 'test').set(receipt, toArmor(letter), {
    metadata: { check: 'none+trap', lastControl: '2026-11-21T04:12:00.000Z' },
  });

  expect((await store.fetch(receipt))?.envelope).toMatchObject({
    check: { by: 'none', odd: ['trap'] },
    lastCanary: new Date('2026-11-21T04:12:00.000Z'),
  });
});

test('a letter can be put off, and stays as it was', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  const nextAt = new Date('2026-11-22T10:00:00.000Z');

  await store.postpone(envelope.receipt, 3, nextAt);

  expect(await store.list()).toEqual([
    { receipt: envelope.receipt, keptAt: NOW, attempts: 3, nextAt },
  ]);
  expect((await store.fetch(envelope.receipt))?.envelope).toEqual(envelope);
});

test('a letter that is gone does not come back when it is put off', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  await store.forget(envelope.receipt);

  await store.postpone(envelope.receipt, 1, NOW);

  expect(await store.list()).toEqual([]);
});

test('a letter brings its times along', async () => {
  const envelope = await aSealedLetter();
  await store.keep(envelope);
  await store.postpone(envelope.receipt, 3, NOW);

  expect(await store.fetch(envelope.receipt)).toMatchObject({
    keptAt: NOW,
    attempts: 3,
    nextAt: NOW,
  });
});

test('a full store is asked for times at most fifty at once', async () => {
  const all = Array.from({ length: 120 }, (_, index) => aReceipt(`2222-${numbered(index)}`));
  const envelope = await aSealedLetter();
  for (const receipt of all) await store.keep({ ...envelope, receipt });
  const real = globalThis.fetch;
  let [now, most] = [0, 0];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
    most = Math.max(most, (now += 1));
    return real(...asked).finally(() => (now -= 1));
  });

  // The library takes `fetch` when a store opens.
  const listed = await outbox('test', () => NOW).list();

  expect(listed.filter(({ keptAt }) => keptAt !== null)).toHaveLength(120);
  expect(most).toBe(50);
});

/** Four signs of a receipt for a number below 24 × 24. */
function numbered(index: number): string {
  const signs = '2346789CDFGHJKMNPQRTVWXY';
  return `22${signs.charAt(Math.floor(index / 24))}${signs.charAt(index % 24)}`;
}
