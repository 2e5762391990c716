import { beforeAll, describe, expect, test, vi } from 'vitest';
import { A_CODE, A_TOKEN, aKept, aReceipt, aSealedLetter, NOON } from '#tests/builders/contact.ts';
import { follow, markOpened, readOpened, type FollowPorts } from './follow.ts';
import type { Life } from './life.ts';
import type { Receipt } from './receipt.ts';
import type { KeptLetter, Mark } from './tend-ports.ts';

let kept: KeptLetter;
beforeAll(async () => {
  kept = aKept(await aSealedLetter(), { mailedAt: NOON, deliveredAt: NOON });
});

const later = new Date('2026-11-26T09:00:00Z');

function aStore(changes: Partial<FollowPorts> = {}) {
  const written: Life[] = [];
  const marks: Mark[] = [];
  const ports: FollowPorts = {
    now: () => later,
    takeTry: () => Promise.resolve(true),
    seesMailbox: () => true,
    find: (receipt) => Promise.resolve(receipt === kept.receipt ? kept : null),
    write: (_, life) => Promise.resolve(written.push(life) > 0 ? kept : null),
    mark: (mark) => Promise.resolve(void marks.push(mark)),
    ...changes,
  };
  return { ports, written, marks };
}

describe('following a letter', () => {
  test('says how far it came to who has its code', async () => {
    const progress = { keptAt: NOON, deliveredAt: NOON, isInMailbox: true, openedAt: null };

    expect(await follow(kept.receipt, A_CODE, aStore().ports)).toEqual({ kind: 'known', progress });
  });

  test.each([
    ['nobody says that it is in the mailbox', null, false],
    ['it is there once somebody opened it', later, true],
  ])('after a mail server that only takes mails, %s', async (_, openedAt, isInMailbox) => {
    const find = () => Promise.resolve({ ...kept, life: { ...kept.life, openedAt } });
    const { ports } = aStore({ find, seesMailbox: () => false });

    expect(await follow(kept.receipt, A_CODE, ports)).toMatchObject({ progress: { isInMailbox } });
  });

  test('says how far it came too when the settings of the mail are broken', async () => {
    const seesMailbox = () => {
      throw new Error('MAIL_SMTP: is no address.');
    };
    const { ports } = aStore({ seesMailbox });
    const progress = { keptAt: NOON, deliveredAt: NOON, isInMailbox: false, openedAt: null };

    expect(await follow(kept.receipt, A_CODE, ports)).toEqual({ kind: 'known', progress });
  });

  test('says the same of an unknown number and of a wrong code', async () => {
    const { ports } = aStore();

    expect(await follow(aReceipt('2222-2222'), A_CODE, ports)).toEqual({ kind: 'unknown' });
    expect(await follow(kept.receipt, 'K7P-29R', ports)).toEqual({ kind: 'unknown' });
  });

  test('does the same for an unknown number as for a wrong code, so that it takes as long', async () => {
    const stepsOf = async (receipt: Receipt) => {
      const steps: string[] = [];
      const hash = vi.spyOn(crypto.subtle, 'digest').mockImplementation(() => {
        steps.push('hash');
        return Promise.resolve(new ArrayBuffer(32));
      });
      const { ports } = aStore({
        takeTry: () => Promise.resolve(steps.push('try') > 0),
        find: (asked) => {
          steps.push('find');
          return Promise.resolve(asked === kept.receipt ? kept : null);
        },
      });
      await follow(receipt, 'K7P-29R', ports);
      hash.mockRestore();
      return steps;
    };

    expect(await stepsOf(aReceipt('2222-2222'))).toEqual(['try', 'find', 'hash']);
    expect(await stepsOf(kept.receipt)).toEqual(['try', 'find', 'hash']);
  });

  test('says nothing of a letter that came without a code', async () => {
    const { ports } = aStore({ find: () => Promise.resolve({ ...kept, codeHash: null }) });

    expect(await follow(kept.receipt, A_CODE, ports)).toEqual({ kind: 'unknown' });
  });

  test('stops who tries too often, whether the number is known or not', async () => {
    const { ports } = aStore({ takeTry: () => Promise.resolve(false) });

    expect(await follow(kept.receipt, A_CODE, ports)).toEqual({ kind: 'tooOften' });
    expect(await follow(aReceipt('2222-2222'), A_CODE, ports)).toEqual({ kind: 'tooOften' });
  });
});

describe('a letter that somebody opened', () => {
  test('is marked with the moment, and looked at again when its time is over', async () => {
    const { ports, written, marks } = aStore();

    expect(await markOpened(kept.receipt, A_TOKEN, ports)).toEqual(later);
    expect(written).toMatchObject([{ openedAt: later, deliveredAt: NOON }]);
    expect(marks).toEqual([{ receipt: kept.receipt, at: new Date('2027-01-24T12:00:00Z') }]);
  });

  test('is not marked by who has another token, or for another number', async () => {
    const { ports, written } = aStore();

    expect(await markOpened(kept.receipt, 'BAECAwQFBgcICQoLDA0ODw', ports)).toBeNull();
    expect(await markOpened(aReceipt('2222-2222'), A_TOKEN, ports)).toBeNull();
    expect(written).toEqual([]);
  });

  test('keeps its first moment', async () => {
    const opened = { ...kept, life: { ...kept.life, openedAt: NOON } };
    const { ports, written } = aStore({ find: () => Promise.resolve(opened) });

    expect(await markOpened(kept.receipt, A_TOKEN, ports)).toEqual(NOON);
    expect(written).toEqual([]);
  });

  test('is tried again when the schedule wrote beside us, and given up after some tries', async () => {
    let tries = 0;
    const write = (wins: number) => () => Promise.resolve(++tries === wins ? kept : null);

    expect(await markOpened(kept.receipt, A_TOKEN, aStore({ write: write(2) }).ports)).toEqual(
      later,
    );
    const never = aStore({ write: write(Infinity) }).ports;
    await expect(markOpened(kept.receipt, A_TOKEN, never)).rejects.toThrow('all the time');
  });
});

test('the word of who opened a letter is its number and its token, and nothing else', () => {
  const said = { receipt: 'K7P2-9QXD', token: A_TOKEN };

  expect(readOpened(JSON.stringify(said))).toEqual(said);
  for (const other of [
    { ...said, more: 1 },
    { ...said, token: 'x' },
    { ...said, receipt: 'x' },
    [],
  ])
    expect(readOpened(JSON.stringify(other))).toBeNull();
  expect(readOpened('geen JSON')).toBeNull();
});
