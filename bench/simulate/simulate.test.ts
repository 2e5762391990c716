import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Accepted } from './mail.ts';
import type { Part, Plan } from './plan.ts';
import { Broken, promisesIn, type Promises } from './promises.ts';
import { shrink } from './shrink.ts';
import type { Change } from './store.ts';
import { aTruth } from './truth.ts';

function simulate(seed: number): string {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bench/simulate.ts', '--seed', String(seed), '--histories', '2'],
    { encoding: 'utf8' },
  );
  expect(stdout).toMatch(/2 schedules seen, \d+ looks at a promise, 0 broken/);
  expect(status).toBe(0);
  return /^steps .+$/m.exec(stdout)?.[0] ?? '';
}

test('the same seed gives the same steps, another seed others', () => {
  expect(simulate(7)).toBe(simulate(7));
  expect(simulate(8)).not.toBe(simulate(7));
});

test('a story keeps what it needs to go wrong, and nothing else', async () => {
  const parts = Array.from({ length: 20 }, (_, at): Part => ({ kind: 'twice', at }));
  const needed = [3, 4, 17];
  const isBroken = (plan: Plan) =>
    Promise.resolve(
      needed.every((at) => plan.parts.some((part) => part.kind === 'twice' && part.at === at)),
    );

  const { parts: left } = await shrink({ seed: 1, hours: 6, drainHours: 1, parts }, isBroken);

  expect(left).toEqual(needed.map((at) => ({ kind: 'twice', at })));
});

const RECEIPT = 'K7P2-9QXD';
const NOW = 100 * 3_600_000;

function aMail(changes: Partial<Accepted> = {}): Accepted {
  return {
    id: 'mail-0',
    key: RECEIPT,
    time: 0,
    subject: RECEIPT,
    text: 'Een nieuw bericht.',
    letters: new Map([[RECEIPT, 'letter']]),
    fate: { event: 'delivered', at: 0 },
    wasKept: true,
    ...changes,
  };
}

function aWatch(): Promises {
  const truth = aTruth(() => NOW);
  const store = { textOf: () => null, keysOf: () => [] };
  truth.posted(RECEIPT, 'letter');
  const watch = promisesIn({ truth, store });
  const key = `due/2026-11-22T00:00:00.000Z/${RECEIPT}`;
  watch.stored({ ...aChange(null, ''), key });
  return watch;
}

/** What the store holds under the number, before and after. */
function aChange(before: string | null, text: string | null): Change {
  const where = { store: 'letters', key: RECEIPT, metadata: {}, call: undefined };
  return { ...where, before, text };
}

test.each<[string, (watch: Promises) => void]>([
  [
    'called sent, and is nowhere',
    (watch) => {
      watch.answered(RECEIPT, 200);
    },
  ],
  [
    'turned away with places left',
    (watch) => {
      watch.answered(RECEIPT, 429);
    },
  ],
  [
    'called another letter',
    (watch) => {
      watch.answered(RECEIPT, 409);
    },
  ],
  [
    'thrown away unopened',
    (watch) => {
      watch.stored(aChange(null, 'letter'));
      watch.stored(aChange('letter', null));
    },
  ],
  [
    'emptied unopened',
    (watch) => {
      watch.stored(aChange('letter', ''));
    },
  ],
  [
    'kept in other words',
    (watch) => {
      watch.stored(aChange(null, 'x'));
    },
  ],
  [
    'mailed in other words',
    (watch) => {
      watch.mailed(aMail({ letters: new Map([[RECEIPT, 'x']]) }));
    },
  ],
  [
    'mailed twice, unmarked',
    (watch) => {
      watch.mailed(aMail());
      watch.mailed(aMail({ key: 'other' }));
    },
  ],
  [
    'called delivered before it was',
    (watch) => {
      watch.stored({ ...aChange(null, 'letter'), metadata: { deliveredAt: 'now' } });
    },
  ],
])('a letter that is %s breaks a promise', (_, happens) => {
  const watch = aWatch();

  expect(() => {
    happens(watch);
  }).toThrow(Broken);
});

test('a letter that is kept, mailed once and opened breaks none', () => {
  const watch = aWatch();

  watch.stored(aChange(null, 'letter'));
  watch.answered(RECEIPT, 200);
  watch.mailed(aMail());
  watch.stored({ ...aChange('letter', 'letter'), metadata: { deliveredAt: 'now' } });
  watch.ended();

  expect(watch.looks()).toBeGreaterThan(4);
});
