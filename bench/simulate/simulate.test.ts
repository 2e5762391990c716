import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Part, Plan } from './plan.ts';
import type { Call } from './clock.ts';
import type { Accepted } from './mail.ts';
import { Broken, promisesIn } from './promises.ts';
import { aTruth } from './truth.ts';
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
  const steps = simulate(7);

  expect(simulate(7)).toBe(steps);
  expect(simulate(8)).not.toBe(steps);
});

test('a story keeps what it needs to go wrong, and nothing else', async () => {
  const parts = Array.from({ length: 20 }, (_, at): Part => ({ kind: 'twice', at }));
  const needed = [3, 4, 17];
  const isBroken = (plan: Plan) =>
    Promise.resolve(
      needed.every((at) => plan.parts.some((part) => part.kind === 'twice' && part.at === at)),
    );

  const { parts: left } = await shrink(
    { seed: 1, hours: 6, drainHours: 4, pageSize: 25, parts },
    isBroken,
  );

  expect(left).toEqual(needed.map((at) => ({ kind: 'twice', at })));
});

const RECEIPT = 'K7P2-9QXD';
const HOUR = 3_600_000;
const mail: Accepted = {
  ...{ id: 'mail-0', key: RECEIPT, time: 0, subject: RECEIPT, text: 'letter', wasKept: true },
  letters: new Map([[RECEIPT, 'letter']]),
  fate: { event: 'delivered', at: 0 },
};
const call: Call = {
  ...{ name: 'run', skewMs: 0, asked: 0, troubled: 0, stop: null, asleepUntil: 0 },
};
const ANSWER = `${RECEIPT} 1`;
const asking = { receipt: RECEIPT, call, start: 0 };
const change = { store: 'letters', key: RECEIPT, before: null, metadata: {}, call };
const due = { ...change, key: `due/2026-11-22T10:00:00.000Z/${RECEIPT}`, text: '' };

/** A letter was posted, its mark is there, and the clock goes on for every look. */
function aWatch() {
  let now = 0;
  const truth = aTruth(() => now);
  const store = {
    textOf: () => null,
    keysOf: (name: string) => (name === 'letters' ? [due.key] : []),
  };
  const promises = promisesIn({ truth, store });
  truth.posted(RECEIPT, 'letter');
  promises.stored(due);
  const wait = (ms: number) => (now += ms);
  const keep = (metadata = {}) => {
    promises.stored({ ...change, text: 'letter', metadata });
  };
  return { ...promises, truth, keep, wait };
}

type Watch = ReturnType<typeof aWatch>;

test.each<[string, (of: Watch) => void]>([
  [
    'called sent, and nowhere',
    (of) => {
      of.answered(RECEIPT, 200);
    },
  ],
  [
    'turned away with room',
    (of) => {
      of.answered(RECEIPT, 429);
    },
  ],
  [
    'called another letter',
    (of) => {
      of.answered(RECEIPT, 409);
    },
  ],
  [
    'thrown away unopened',
    (of) => {
      of.keep();
      of.stored({ ...change, text: null, before: 'letter' });
    },
  ],
  [
    'emptied unopened',
    (of) => {
      of.stored({ ...change, text: '' });
    },
  ],
  [
    'kept in other words',
    (of) => {
      of.stored({ ...change, text: 'x' });
    },
  ],
  [
    'called mailed, and is not',
    (of) => {
      of.keep({ mailedAt: 'now' });
    },
  ],
  [
    'called delivered when its mail came back',
    (of) => {
      of.mailed({ ...mail, fate: { event: 'bounced', at: 0 } });
      of.keep({ deliveredAt: 'now' });
    },
  ],
  [
    'called opened, and is not',
    (of) => {
      of.keep({ openedAt: 'now' });
    },
  ],
  [
    'mailed in other words',
    (of) => {
      of.mailed({ ...mail, letters: new Map([[RECEIPT, 'x']]) });
    },
  ],
  [
    'mailed twice',
    (of) => {
      of.mailed(mail);
      of.mailed(mail);
    },
  ],
  [
    'late without an alarm',
    (of) => {
      of.keep();
      of.wait(4 * HOUR);
      of.ran(call);
    },
  ],
  [
    'back without an alarm',
    (of) => {
      of.keep();
      of.mailed({ ...mail, fate: { event: 'bounced', at: 0 } });
      of.wait(2.5 * HOUR);
      of.ran(call);
    },
  ],
  [
    'unopened without an alarm',
    (of) => {
      of.keep();
      of.mailed(mail);
      of.wait(54 * 24 * HOUR);
      of.ran(call);
    },
  ],
  [
    'kept too long',
    (of) => {
      of.keep();
      of.wait(61 * 24 * HOUR);
      of.ended();
    },
  ],
  [
    'kept, and called unknown',
    (of) => {
      of.keep();
      of.followed(RECEIPT, null, call, 1);
    },
  ],
  [
    'said to have a box, and has none',
    (of) => {
      of.boxMade(RECEIPT);
    },
  ],
  [
    'answered twice with the same',
    (of) => {
      of.boxRead(asking, [ANSWER, ANSWER]);
    },
  ],
  [
    'answered with words for another',
    (of) => {
      of.boxRead(asking, ['2222-2222 1']);
    },
  ],
  [
    'wiped, and read after that',
    (of) => {
      of.boxWiped(asking);
      of.boxRead({ ...asking, start: 1 }, [ANSWER]);
    },
  ],
])('a letter that is %s breaks a promise', (_, happens) => {
  expect(() => {
    happens(aWatch());
  }).toThrow(Broken);
});

test('a letter that is kept, mailed once, opened and forgotten breaks none', () => {
  const { truth, ...promises } = aWatch();

  promises.keep();
  promises.answered(RECEIPT, 200);
  promises.mailed(mail);
  promises.keep({ mailedAt: 'now', deliveredAt: 'now' });
  promises.followed(RECEIPT, { deliveredAt: 'now' }, call, 0);
  truth.opens(RECEIPT);
  promises.stored({ ...change, text: '', metadata: { openedAt: 'now' } });
  promises.openAnswered(RECEIPT, 200, call, 0);
  promises.wait(60 * 24 * HOUR);
  promises.stored({ ...change, text: null, before: '' });
  promises.ended();

  expect(promises.looks()).toBeGreaterThan(10);
});
