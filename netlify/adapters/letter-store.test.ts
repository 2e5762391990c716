import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newLife } from '#contact/life.ts';
import type { Envelope } from '#contact/receive.ts';
import { toArmor } from '#contact/seal.ts';
import { newReceipt } from '#contact/receipt.ts';
import { chanceFrom } from '#tests/builders/chance.ts';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { aLocalStore } from '#tests/fakes/store.ts';
import { letterStore } from './letter-store.ts';
import { storeOf } from './store.ts';

const local = aLocalStore();
afterEach(() => vi.unstubAllGlobals());

const now = new Date('2026-11-22T10:00:00.000Z');
const life = newLife(now, 120_000);
const other = aReceipt('2222-2222');
const letters = () => letterStore('test');
const raw = () => storeOf('letters', 'test');

/** A store whose list has pages: so many marks, one a millisecond, of as many letters. */
function aStoreThatLists(count: number, pageSize: number, order: 'in order' | 'backwards') {
  const keys = Array.from({ length: count }, (_, place) => {
    const receipt = newReceipt(chanceFrom(place).bytes);
    return `due/${new Date(now.getTime() + place).toISOString()}/${receipt}`;
  });
  const listed = order === 'in order' ? keys : keys.toReversed();
  const asked = { pages: 0 };
  vi.stubGlobal('fetch', (input: string) => {
    asked.pages += 1;
    const from = Number(new URL(input).searchParams.get('cursor') ?? 0);
    const blobs = listed.slice(from, from + pageSize).map((key) => ({ key, etag: '"1"' }));
    const next = from + pageSize < count ? { next_cursor: String(from + pageSize) } : {};
    return Promise.resolve(Response.json({ blobs, directories: [], ...next }));
  });
  return asked;
}

let envelope: Envelope;
let another: Envelope;
beforeAll(async () => {
  envelope = {
    ...(await aSealedLetter()),
    check: { by: 'work', odd: ['fast'] },
    lastCanary: new Date('2026-11-22T04:12:00Z'),
  };
  another = { ...(await aSealedLetter()), tokenHash: 'of another token' };
});

describe('a letter that is kept', () => {
  test('is read again as it came, with its life beside it', async () => {
    const kept = await letters().keep(envelope, life);

    expect(kept).toMatchObject({ ...envelope, life });
    expect(await letters().find(envelope.receipt)).toEqual(kept);
  });

  test('lies in the store as ciphertext and times, and nothing else', async () => {
    await letters().keep(envelope, life);

    const found = await raw().getWithMetadata(envelope.receipt, { type: 'text' });
    expect(found?.data).toBe(toArmor(envelope.letter));
    expect(Object.keys(found?.metadata ?? {}).sort()).toEqual([
      'check',
      'codeHash',
      'hash',
      'keptAt',
      'lastControl',
      'nextAt',
      'tokenHash',
      'triedSince',
    ]);
  });

  test('has its mark before it is there, so that no run misses it', async () => {
    const { keep, due } = letters();
    await keep(envelope, life);

    expect(await due(now)).toEqual([]);
    expect(await due(life.nextAt)).toEqual([{ receipt: envelope.receipt, at: life.nextAt }]);
  });

  test('again is the same letter, and its life goes on', async () => {
    const first = await letters().keep(envelope, life);
    if (first === 'other') throw new Error('It is the same letter.');
    await letters().write(first, { ...life, mailedAt: now });

    expect(await letters().keep(envelope, life)).toMatchObject({ life: { mailedAt: now } });
    expect(await letters().known(envelope)).toMatchObject({ life: { mailedAt: now } });
  });

  test('never takes the place of another with the same number', async () => {
    await letters().keep(envelope, life);

    expect(await letters().keep(another, life)).toBe('other');
    expect(await letters().known(another)).toBe('other');
    expect(await raw().get(envelope.receipt)).toBe(toArmor(envelope.letter));
  });

  test('sealed anew, by who has its token, is the same letter, as it was kept first', async () => {
    await letters().keep(envelope, life);
    const anew = { ...another, tokenHash: envelope.tokenHash };

    expect(await letters().keep(anew, life)).toMatchObject({ letter: envelope.letter });
    expect(await letters().known({ ...anew, tokenHash: null })).toBe('other');
  });

  test('is not kept when the store fails', async () => {
    await local.stop();

    await expect(letters().keep(envelope, life)).rejects.toThrow();
  });

  test('that was taken away between writing and reading is not called kept', async () => {
    local.before('get', () => {
      rmSync(join(local.directory(), 'entries'), { recursive: true, force: true });
    });

    await expect(letters().keep(envelope, life)).rejects.toThrow('nothing in it');
  });
});

describe('a letter that was opened', () => {
  test('loses its ciphertext, keeps its life, and is still known', async () => {
    const kept = await letters().keep(envelope, life);
    if (kept === 'other') throw new Error('It is the same letter.');

    await letters().write(kept, { ...life, openedAt: now });

    expect(await raw().get(envelope.receipt)).toBe('');
    expect(await letters().known(envelope)).toMatchObject({
      letter: null,
      life: { openedAt: now },
    });
    expect(await letters().known(another)).toBe('other');
  });
});

test('a letter that is gone is found no more, and comes not back', async () => {
  await letters().keep(envelope, life);
  await letters().forget(envelope.receipt);

  expect(await letters().find(envelope.receipt)).toBeNull();
  expect(await letters().known(envelope)).toBeNull();
});

test('a letter of an earlier release is found, with what was written then', async () => {
  const metadata = { keptAt: now.toISOString(), check: 'work', attempts: 2, nextAt: 'soon' };
  await raw().set(envelope.receipt, toArmor(envelope.letter), { metadata });

  expect(await letters().known(envelope)).toMatchObject({
    tokenHash: null,
    check: { by: 'work', odd: [] },
    life: { keptAt: now, triedSince: now, attempts: 2, nextAt: now, mailedAt: null },
  });
});

test('a letter of which nobody knows how old it is counts as a day old', async () => {
  await raw().set(envelope.receipt, toArmor(envelope.letter));

  const kept = await letters().find(envelope.receipt);
  const age = Date.now() - (kept?.life.keptAt.getTime() ?? 0);
  expect(age).toBeGreaterThanOrEqual(24 * 3_600_000);
});

test('something else than a letter is never taken for one', async () => {
  await raw().set(envelope.receipt, 'x');

  await expect(letters().find(envelope.receipt)).rejects.toThrow('something else');
});

describe('marks', () => {
  const at = (minute: number) => new Date(`2026-11-22T10:${String(minute).padStart(2, '0')}:00Z`);

  test('come the oldest first, and those that are not due stay away', async () => {
    const { mark, due } = letters();
    for (const minute of [3, 1, 9]) await mark({ receipt: envelope.receipt, at: at(minute) });
    await raw().set('due/soon/2222-2222', '');

    expect((await due(at(5))).map((found) => found.at)).toEqual([at(1), at(3)]);
  });

  test('are one more than a run takes at most, which shows that somebody waits', async () => {
    const { mark, due } = letters();
    const many = Array.from({ length: 102 }, (_, second) => new Date(now.getTime() + second));
    await Promise.all(many.map((moment) => mark({ receipt: other, at: moment })));

    expect(await due(at(5))).toHaveLength(101);
  });

  test.each([
    ['in order is read until there is enough for a run', 'in order', 2],
    ['in no order is read to its end', 'backwards', 5],
  ] as const)('of a store that lists %s', async (_, order, pages) => {
    const asked = aStoreThatLists(500, 100, order);

    const found = await letters().due(at(5));

    expect(found).toHaveLength(101);
    expect(found[0]?.at).toEqual(now);
    expect(asked.pages).toBe(pages);
  });

  test('say since when their letter cannot be found', async () => {
    const { mark, unmark, due } = letters();
    const lost = { receipt: other, at: at(3), since: now };
    await mark(lost);
    expect(await due(at(5))).toEqual([lost]);

    await unmark(lost);
    expect(await due(at(5))).toEqual([]);
  });

  test('that are taken away are gone', async () => {
    const { mark, unmark, due } = letters();
    await mark({ receipt: other, at: now });
    await unmark({ receipt: other, at: now });

    expect(await due(at(5))).toEqual([]);
  });

  test('are put at every letter that has none', async () => {
    await letters().keep(envelope, life);
    await raw().set(other, toArmor(another.letter));

    await letters().markAll(now);

    expect(await letters().due(now)).toEqual([{ receipt: other, at: now }]);
  });
});

test('a store that does not answer holds up no run: its marks are listed within five seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  const listed = letters()
    .due(now)
    .catch((error: unknown) => String(error));
  await vi.advanceTimersByTimeAsync(5000);

  expect(await listed).toContain('within 5000 ms');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
