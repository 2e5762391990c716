import { beforeAll, expect, test } from 'vitest';
import { aReceipt, aSealedLetter } from '#tests/support/contact.ts';
import { unchecked } from './check.ts';
import { forwardKept, type Kept, type KeptPorts } from './forward-kept.ts';
import type { SealedLetter } from './seal.ts';

const YOUNGEST = new Date('2026-11-22T09:40:00Z');
const kept = (receipt: string, time: string | null): Kept => ({
  receipt: aReceipt(receipt),
  keptAt: time === null ? null : new Date(`2026-11-22T${time}:00Z`),
});

let letter: SealedLetter;
beforeAll(async () => {
  ({ letter } = await aSealedLetter());
});

function aStore(
  all: Kept[],
  spoilt: Partial<KeptPorts> = {},
): { ports: KeptPorts; steps: string[] } {
  const steps: string[] = [];
  const ports: KeptPorts = {
    list: () => Promise.resolve(all),
    fetch: (receipt) => Promise.resolve({ receipt, letter, check: unchecked }),
    forward: ({ receipt }) => Promise.resolve(void steps.push(`forward ${receipt}`)),
    forget: (receipt) => Promise.resolve(void steps.push(`forget ${receipt}`)),
    hasTime: () => true,
    ...spoilt,
  };
  return { ports, steps };
}

test('what stayed behind is forwarded and forgotten, the oldest first', async () => {
  const { ports, steps } = aStore([
    kept('2222-2222', '09:40'),
    kept('3333-3333', '09:00'),
    kept('4444-4444', null),
  ]);

  expect(await forwardKept(YOUNGEST, ports)).toEqual({ forwarded: 3, failed: 0 });

  expect(steps).toEqual(
    ['4444-4444', '3333-3333', '2222-2222'].flatMap((one) => [`forward ${one}`, `forget ${one}`]),
  );
});

test('a letter that its own post may still be forwarding is left alone', async () => {
  const { ports, steps } = aStore([kept('2222-2222', '09:41')]);

  expect(await forwardKept(YOUNGEST, ports)).toEqual({ forwarded: 0, failed: 0 });

  expect(steps).toEqual([]);
});

test('a letter that mail does not take stays, and does not hold up the next', async () => {
  const forward: KeptPorts['forward'] = ({ receipt }) =>
    receipt === '2222-2222' ? Promise.reject(new Error('no mail')) : Promise.resolve();
  const { ports, steps } = aStore([kept('2222-2222', '09:00'), kept('3333-3333', '09:01')], {
    forward,
  });

  expect(await forwardKept(YOUNGEST, ports)).toEqual({ forwarded: 1, failed: 1 });

  expect(steps).toEqual(['forget 3333-3333']);
});

test('a letter that another run took in the meantime is not forwarded again', async () => {
  const { ports, steps } = aStore([kept('2222-2222', '09:00')], {
    fetch: () => Promise.resolve(null),
  });

  expect(await forwardKept(YOUNGEST, ports)).toEqual({ forwarded: 1, failed: 0 });

  expect(steps).toEqual([]);
});

test('a run ends in time and leaves the rest to the next', async () => {
  const times = [true, false];
  const { ports, steps } = aStore([kept('2222-2222', '09:00'), kept('3333-3333', '09:01')], {
    hasTime: () => times.shift() ?? false,
  });

  expect(await forwardKept(YOUNGEST, ports)).toEqual({ forwarded: 1, failed: 0 });

  expect(steps).toEqual(['forward 2222-2222', 'forget 2222-2222']);
});
