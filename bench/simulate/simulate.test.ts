import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Part, Plan } from './plan.ts';
import { Broken, promisesIn } from './promises.ts';
import { shrink } from './shrink.ts';

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

  const { parts: left } = await shrink({ seed: 1, hours: 6, parts }, isBroken);

  expect(left).toEqual(needed.map((at) => ({ kind: 'twice', at })));
});

const RECEIPT = 'K7P2-9QXD';
const mail = { key: RECEIPT, time: 0, subject: RECEIPT, text: 'letter' };

function aWatch(mails: (typeof mail)[], kept: string | null = null) {
  const store = { textOf: () => kept, keysOf: () => [] };
  const promises = promisesIn({ now: () => 100 * 3_600_000, store, mails });
  promises.posted(RECEIPT, 'letter');
  return promises;
}

test.each([
  [
    'called sent, and nowhere',
    [],
    (of: ReturnType<typeof aWatch>) => {
      of.said(RECEIPT, 200);
    },
  ],
  [
    'turned away with room',
    [],
    (of) => {
      of.said(RECEIPT, 429);
    },
  ],
  [
    'called another letter',
    [],
    (of) => {
      of.said(RECEIPT, 409);
    },
  ],
  [
    'thrown away unmailed',
    [],
    (of) => {
      of.stored('letters', RECEIPT, null, 'letter');
    },
  ],
  [
    'kept in other words',
    [],
    (of) => {
      of.stored('letters', RECEIPT, 'x', null);
    },
  ],
  [
    'mailed in other words',
    [{ ...mail, text: 'x' }],
    (of) => {
      of.mailed({ ...mail, text: 'x' });
    },
  ],
  [
    'mailed twice',
    [mail, mail],
    (of) => {
      of.mailed(mail);
    },
  ],
] satisfies [string, (typeof mail)[], (of: ReturnType<typeof aWatch>) => void][])(
  'a letter that is %s breaks a promise',
  (_, mails, happens) => {
    expect(() => {
      happens(aWatch(mails));
    }).toThrow(Broken);
  },
);

test('a letter that is kept, mailed once and forgotten breaks none', () => {
  const promises = aWatch([mail], 'letter');

  promises.said(RECEIPT, 200);
  promises.stored('letters', RECEIPT, 'letter', null);
  promises.mailed(mail);
  promises.stored('letters', RECEIPT, null, 'letter');
  promises.ended();

  expect(promises.looks()).toBeGreaterThan(4);
});
