import { beforeAll, describe, expect, test } from 'vitest';
import { aReceipt, aSealedLetter } from '#tests/builders/contact.ts';
import { drainOutbox, type OutboxEntry, type DrainPorts } from './drain-outbox.ts';
import type { Envelope } from './receive.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const YOUNGEST = new Date('2026-11-22T09:58:00Z');
const at = (time: string): Date => new Date(`2026-11-22T${time}:00Z`);
const kept = (receipt: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  receipt: aReceipt(receipt),
  keptAt: at('09:00'),
  attempts: 0,
  nextAt: null,
  ...changes,
});

let envelope: Envelope;
beforeAll(async () => {
  envelope = await aSealedLetter();
});

function aStore(
  all: OutboxEntry[],
  spoilt: Partial<DrainPorts> = {},
): { ports: DrainPorts; steps: string[] } {
  const steps: string[] = [];
  const step = (text: string) => {
    steps.push(text);
    return Promise.resolve();
  };
  const ports: DrainPorts = {
    now: () => NOW,
    chance: () => 0.5,
    firstWait: () => 240_000,
    list: () => Promise.resolve(all),
    fetch: (receipt) => {
      const entry = all.find((one) => one.receipt === receipt) ?? kept(receipt);
      return Promise.resolve({ ...entry, envelope: { ...envelope, receipt } });
    },
    wasSent: () => Promise.resolve(false),
    forward: ({ receipt }, mayBeSecond) => step(`forward ${receipt}${mayBeSecond ? ' again' : ''}`),
    forget: (receipt) => step(`forget ${receipt}`),
    postpone: (receipt, attempts, nextAt) =>
      step(`postpone ${receipt} ${attempts} ${nextAt.toISOString().slice(11, 16)}`),
    hasTime: () => true,
    pause: () => step('pause'),
    ...spoilt,
  };
  return { ports, steps };
}

const noMail = () => Promise.reject(new Error('no mail'));
const mailFails: Partial<DrainPorts> = { forward: noMail };

describe('what stayed behind', () => {
  test('is forwarded and forgotten, the oldest first, with a rest between', async () => {
    const { ports, steps } = aStore([
      kept('2222-2222', { keptAt: YOUNGEST }),
      kept('3333-3333'),
      kept('4444-4444', { keptAt: null }),
    ]);

    expect(await drainOutbox(YOUNGEST, ports)).toEqual({ forwarded: 3, failed: 0, overdue: [] });

    expect(steps.join()).toBe(
      ['3333-3333', '2222-2222', '4444-4444']
        .map((one) => `forward ${one},forget ${one}`)
        .join(',pause,'),
    );
  });

  test('is left alone while its own post may still be forwarding it', async () => {
    const { ports, steps } = aStore([kept('2222-2222', { keptAt: at('09:59') })]);

    expect(await drainOutbox(YOUNGEST, ports)).toEqual({ forwarded: 0, failed: 0, overdue: [] });

    expect(steps).toEqual([]);
  });

  test('that cannot be seen is neither forwarded nor thrown away', async () => {
    const { ports, steps } = aStore([kept('2222-2222')], { fetch: () => Promise.resolve(null) });

    expect(await drainOutbox(YOUNGEST, ports)).toEqual({ forwarded: 0, failed: 0, overdue: [] });

    expect(steps).toEqual([]);
  });

  test.each([
    ['was kept a moment ago', { keptAt: at('09:59') }],
    ['was put off', { nextAt: at('10:01') }],
  ])('and whose times could not be listed waits when it %s', async (_, times) => {
    const listed = kept('2222-2222', { keptAt: null });
    const { ports, steps } = aStore([listed], {
      fetch: () => Promise.resolve({ ...kept('2222-2222', times), envelope }),
    });

    expect(await drainOutbox(YOUNGEST, ports)).toEqual({ forwarded: 0, failed: 0, overdue: [] });

    expect(steps).toEqual([]);
  });

  test('and cannot be fetched is not put off, for nobody knows how often it was', async () => {
    const { ports, steps } = aStore([kept('2222-2222')], { fetch: noMail });

    expect(await drainOutbox(YOUNGEST, ports)).toMatchObject({ failed: 1 });

    expect(steps).toEqual([]);
  });

  test('waits for the next run when this one has to end', async () => {
    const times = [true, false];
    const { ports, steps } = aStore([kept('2222-2222'), kept('3333-3333')], {
      hasTime: () => times.shift() ?? false,
    });

    expect(await drainOutbox(YOUNGEST, ports)).toEqual({ forwarded: 1, failed: 0, overdue: [] });

    expect(steps).toEqual(['forward 2222-2222', 'forget 2222-2222']);
  });
});

describe('a letter that mail does not take', () => {
  test('stays, and does not hold up the next', async () => {
    const forward: DrainPorts['forward'] = ({ receipt }) =>
      receipt === '2222-2222' ? noMail() : Promise.resolve();
    const { ports, steps } = aStore([kept('2222-2222'), kept('3333-3333')], { forward });

    expect(await drainOutbox(YOUNGEST, ports)).toMatchObject({ forwarded: 1, failed: 1 });

    expect(steps).toContain('forget 3333-3333');
    expect(steps).not.toContain('forget 2222-2222');
  });

  test.each([
    [0, 'postpone 2222-2222 1 10:04'],
    [1, 'postpone 2222-2222 2 10:08'],
    [3, 'postpone 2222-2222 4 10:32'],
    [9, 'postpone 2222-2222 10 11:00'],
  ])('waits longer each time, up to an hour (%i)', async (attempts, step) => {
    const { ports, steps } = aStore([kept('2222-2222', { attempts })], mailFails);

    await drainOutbox(YOUNGEST, ports);

    expect(steps).toEqual([step]);
  });

  test('waits a little more or less, so that not all come back at once', async () => {
    const waits = await Promise.all(
      [0, 0.99].map(async (chance) => {
        const { ports, steps } = aStore([kept('2222-2222', { attempts: 9 })], {
          ...mailFails,
          chance: () => chance,
        });
        await drainOutbox(YOUNGEST, ports);
        return steps[0]?.slice(-5);
      }),
    );

    expect(waits).toEqual(['10:45', '11:14']);
  });

  test('is not tried before its time', async () => {
    const { ports, steps } = aStore([
      kept('2222-2222', { nextAt: at('10:01') }),
      kept('3333-3333', { nextAt: at('10:00') }),
    ]);

    await drainOutbox(YOUNGEST, ports);

    expect(steps).toEqual(['forward 3333-3333', 'forget 3333-3333']);
  });

  test('comes after those that were tried less: twenty of them do not delay a new one', async () => {
    const old = Array.from({ length: 20 }, (_, index) =>
      kept(`2222-22${'2346789CDFGHJKMNPQRT'.charAt(index)}2`, { attempts: 3, keptAt: at('01:00') }),
    );
    const { ports, steps } = aStore([...old, kept('9999-9999')]);

    await drainOutbox(YOUNGEST, ports);

    expect(steps[0]).toBe('forward 9999-9999');
  });

  test('is tried again in the next run when not even that could be written down', async () => {
    const { ports } = aStore([kept('2222-2222')], { ...mailFails, postpone: noMail });

    expect(await drainOutbox(YOUNGEST, ports)).toMatchObject({ failed: 1 });
  });
});

describe('when the mail service has forgotten the number', () => {
  const old = kept('2222-2222', { keptAt: new Date('2026-11-21T10:59:00Z') });
  const younger = kept('2222-2222', { keptAt: new Date('2026-11-21T11:01:00Z') });

  test.each([
    ['a letter that it sent is not sent again', true, ['forget 2222-2222']],
    ['a letter that it never sent goes', false, ['forward 2222-2222', 'forget 2222-2222']],
    [
      'a letter that it says nothing of goes with a note',
      null,
      ['forward 2222-2222 again', 'forget 2222-2222'],
    ],
  ])('%s', async (_, sent, expected) => {
    const { ports, steps } = aStore([old], { wasSent: () => Promise.resolve(sent) });

    await drainOutbox(YOUNGEST, ports);

    expect(steps).toEqual(expected);
  });

  test('a letter whose time was not listed is looked for by the time that was fetched', async () => {
    const asked: string[] = [];
    const { ports } = aStore([kept('2222-2222', { keptAt: null })], {
      fetch: () => Promise.resolve({ ...old, envelope: { ...envelope, receipt: old.receipt } }),
      wasSent: (receipt) => {
        asked.push(receipt);
        return Promise.resolve(true);
      },
    });

    await drainOutbox(YOUNGEST, ports);

    expect(asked).toEqual(['2222-2222']);
  });

  test('a letter that has no time at all is looked for too', async () => {
    const { ports, steps } = aStore([kept('2222-2222', { keptAt: null })], {
      wasSent: () => Promise.resolve(null),
    });

    await drainOutbox(YOUNGEST, ports);

    expect(steps).toEqual(['forward 2222-2222 again', 'forget 2222-2222']);
  });

  test('nobody is asked before that', async () => {
    const { ports, steps } = aStore([younger], { wasSent: noMail });

    await drainOutbox(YOUNGEST, ports);

    expect(steps).toEqual(['forward 2222-2222', 'forget 2222-2222']);
  });
});

test('letters that still wait after two days, or nobody knows how long, are named', async () => {
  const days = (hours: number) => ({ keptAt: new Date(NOW.getTime() - hours * 3_600_000) });
  const { ports } = aStore(
    [
      kept('4444-4444', days(49)),
      kept('3333-3333', { ...days(60), nextAt: at('11:00') }),
      kept('2222-2222', days(47)),
      kept('9999-9999', { keptAt: null }),
    ],
    mailFails,
  );

  expect((await drainOutbox(YOUNGEST, ports)).overdue).toEqual([
    '3333-3333',
    '4444-4444',
    '9999-9999',
  ]);
  const leaving = aStore([kept('4444-4444', days(49))]);
  expect((await drainOutbox(YOUNGEST, leaving.ports)).overdue).toEqual([]);
});
