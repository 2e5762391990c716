import { beforeAll, describe, expect, test } from 'vitest';
import { chanceFrom } from '#tests/builders/chance.ts';
import { aKept, aReceipt, aSealedLetter, NOON } from '#tests/builders/contact.ts';
import type { Life, MailFate } from './life.ts';
import { newReceipt, type Receipt } from './receipt.ts';
import type { Envelope } from './receive.ts';
import { tendLetters } from './tend-letters.ts';
import type { KeptLetter, Mark, TendPorts } from './tend-ports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (ms: number) => new Date(NOON.getTime() + ms);
const failing = () => Promise.reject(new Error('Ik heb een vraag.'));

let envelope: Envelope;
beforeAll(async () => {
  envelope = await aSealedLetter();
});

const numbers = ['2222-2222', '3333-3333', '4444-4444'].map((text) => aReceipt(text));
const [one, two, three] = numbers as [Receipt, Receipt, Receipt];

/** A store with these letters, each with its mark, and a mail service that takes everything. */
class World {
  letters = new Map<Receipt, KeptLetter>();
  marks: Mark[] = [];
  mails: string[] = [];
  moment = after(2 * MINUTE);

  constructor(lives: Partial<Record<Receipt, Partial<Life>>>, spoilt: Partial<TendPorts> = {}) {
    for (const [receipt, life] of Object.entries(lives) as [Receipt, Partial<Life>][]) {
      const kept = aKept({ ...envelope, receipt }, life);
      this.letters.set(receipt, kept);
      this.marks.push({ receipt, at: kept.life.nextAt });
    }
    Object.assign(this.ports, spoilt);
  }

  ports: TendPorts = {
    now: () => this.moment,
    chance: () => 0.5,
    firstWait: () => 4 * MINUTE,
    workingDays: () => 3,
    due: (now) => Promise.resolve(this.marks.filter(({ at }) => at <= now)),
    mark: (mark) => Promise.resolve(void this.marks.push(mark)),
    unmark: (mark) => {
      this.marks = this.marks.filter((other) => other !== mark);
      return Promise.resolve();
    },
    find: (receipt) => Promise.resolve(this.letters.get(receipt) ?? null),
    write: (kept, life) => {
      const written = { ...kept, life };
      this.letters.set(kept.receipt, written);
      return Promise.resolve(written);
    },
    forget: (receipt) => Promise.resolve(void this.letters.delete(receipt)),
    forward: ({ receipt }, returned, mayBeSecond) => {
      this.mails.push(
        [receipt, ...(returned ? [`r${returned}`] : []), ...(mayBeSecond ? ['2'] : [])].join(' '),
      );
      return Promise.resolve(`mail ${receipt}`);
    },
    noteDigest: () => Promise.resolve(),
    forwardDigest: (name, letters, mayBeSecond) => {
      const receipts = letters.map(({ receipt }) => receipt);
      this.mails.push([name, ...receipts, ...(mayBeSecond ? ['2'] : [])].join(' '));
      return Promise.resolve(`mail ${name}`);
    },
    wasSent: () => Promise.resolve('none'),
    fate: () => Promise.resolve<MailFate>('delivered'),
    remind: (receipts) => Promise.resolve(void this.mails.push(`remind ${receipts.join(' ')}`)),
    hasTime: () => true,
    pause: () => Promise.resolve(),
  };

  life = (receipt: Receipt) => this.letters.get(receipt)?.life;
  run = () => tendLetters(this.ports);
}

/** From now on counts how many writes go on at the same time. */
function mostAtOnce({ ports }: World): () => number {
  const { write } = ports;
  let [atOnce, most] = [0, 0];
  ports.write = async (kept, life) => {
    most = Math.max(most, (atOnce += 1));
    await Promise.resolve();
    atOnce -= 1;
    return write(kept, life);
  };
  return () => most;
}

const mailed = { mailedAt: NOON, mailId: 'mail 1', nextAt: after(MINUTE) };
const delivered = { ...mailed, deliveredAt: NOON };
const nothing = { done: 0, failed: 0, late: [], returned: [], unopened: [], waiting: [] };

describe('a letter that was not mailed', () => {
  test('is mailed, and looked after a minute later', async () => {
    const world = new World({ [one]: {} });

    expect(await world.run()).toEqual({ ...nothing, done: 1 });
    expect(world.mails).toEqual([one]);
    expect(world.life(one)).toMatchObject({ mailId: `mail ${one}`, nextAt: after(3 * MINUTE) });
    expect(world.marks).toEqual([{ receipt: one, at: after(3 * MINUTE) }]);
  });

  test('is left alone before its moment, whatever an old mark says', async () => {
    const world = new World({ [one]: {} });
    world.marks.push({ receipt: one, at: NOON });
    world.moment = after(MINUTE);

    expect(await world.run()).toEqual(nothing);
    expect(world.marks).toEqual([
      { receipt: one, at: after(2 * MINUTE) },
      { receipt: one, at: after(2 * MINUTE) },
    ]);
  });

  test('waits twice as long after every try in vain, up to an hour', async () => {
    const world = new World({ [one]: {} }, { forward: failing });
    const waits: number[] = [];
    for (let time = 0; time < 6; time++) {
      expect(await world.run()).toMatchObject({ done: 0, failed: 1 });
      const next = world.life(one)?.nextAt ?? NOON;
      waits.push((next.getTime() - world.moment.getTime()) / MINUTE);
      world.moment = next;
    }

    expect(waits).toEqual([4, 8, 16, 32, 60, 60]);
  });

  test('is late after an hour', async () => {
    const world = new World({ [one]: { nextAt: after(MINUTE) } }, { forward: failing });
    world.moment = after(HOUR + 1);

    expect(await world.run()).toMatchObject({ late: [one] });
  });

  describe('for a day, when the mail service forgot its key', () => {
    const old = after(24 * HOUR);

    test.each<[string, TendPorts['wasSent'], string[]]>([
      ['is mailed when the service knows no mail', () => Promise.resolve('none'), [one]],
      ['is not mailed when it knows one', () => Promise.resolve({ id: 'mail 7' }), []],
      ['says that it may be a second when nobody knows', () => Promise.resolve(null), [`${one} 2`]],
    ])('%s', async (_, wasSent, mails) => {
      const world = new World({ [one]: {} }, { wasSent });
      world.moment = old;

      expect(await world.run()).toMatchObject({ done: 1 });
      expect(world.mails).toEqual(mails);
    });

    test('says so of a mail that came back too, because the list still holds the first', async () => {
      const world = new World({ [one]: { returned: 1 } });
      world.moment = old;
      await world.run();

      expect(world.mails).toEqual([`${one} r1 2`]);
    });
  });

  test('never mails a letter without its ciphertext', async () => {
    const world = new World({ [one]: {} });
    world.letters.set(one, { ...aKept({ ...envelope, receipt: one }), letter: null });

    expect(await world.run()).toMatchObject({ failed: 1 });
    expect(world.mails).toEqual([]);
  });
});

describe('a letter that was mailed', () => {
  test('is delivered once the mail service says so', async () => {
    const world = new World({ [one]: mailed });

    expect(await world.run()).toEqual({ ...nothing, done: 1 });
    expect(world.life(one)).toMatchObject({
      deliveredAt: world.moment,
      // Three working days end on Monday at noon: the next mail of the week is a week later.
      nextAt: new Date('2026-12-07T06:00:00Z'),
    });
  });

  test('is looked after again, as long as nobody knows: after a minute, at most an hour', async () => {
    const world = new World({ [one]: mailed }, { fate: () => Promise.resolve('pending') });
    world.moment = after(5 * MINUTE);
    await world.run();
    expect(world.life(one)?.nextAt).toEqual(after(10 * MINUTE));

    world.moment = after(5 * HOUR);
    expect(await world.run()).toMatchObject({ late: [one] });
    expect(world.life(one)?.nextAt).toEqual(after(6 * HOUR));
  });

  test.each<MailFate>(['bounced', 'suppressed', 'failed'])(
    'and came back (%s) rings, and is mailed anew after six hours',
    async (fate) => {
      const world = new World({ [one]: mailed }, { fate: () => Promise.resolve(fate) });

      expect(await world.run()).toMatchObject({ returned: [one], done: 0 });
      world.moment = after(6 * HOUR + 2 * MINUTE);
      await world.run();

      expect(world.mails).toEqual([`${one} r1 2`]);
    },
  );

  test('and called spam rings, for somebody saw it in the mailbox', async () => {
    const world = new World({ [one]: mailed }, { fate: () => Promise.resolve('complained') });

    expect(await world.run()).toMatchObject({ returned: [one], done: 1 });
    expect(world.life(one)?.deliveredAt).toEqual(world.moment);
  });

  test('is looked after later when the service does not answer, and holds up no other', async () => {
    const fate = ({ receipt }: KeptLetter) =>
      receipt === one ? failing() : Promise.resolve<MailFate>('delivered');
    const world = new World({ [one]: mailed, [two]: mailed }, { fate });

    expect(await world.run()).toMatchObject({ done: 1, failed: 1 });
    expect(world.marks).toContainEqual({ receipt: one, at: after(HOUR + 2 * MINUTE) });
    expect(world.life(two)?.deliveredAt).not.toBeNull();
  });

  test('is late after an hour of which nobody can say what became of it', async () => {
    const world = new World({ [one]: mailed }, { fate: failing });
    world.moment = after(HOUR);
    expect(await world.run()).toMatchObject({ failed: 1, late: [] });

    world.moment = after(2 * HOUR + MINUTE);
    expect(await world.run()).toMatchObject({ failed: 1, late: [one] });
  });
});

describe('a letter that arrived', () => {
  test('is named with all others that nobody opened, in one mail a week', async () => {
    const world = new World({ [one]: delivered, [two]: delivered });
    world.moment = after(5 * DAY);

    await world.run();

    expect(world.mails).toEqual([`remind ${one} ${two}`]);
    expect(world.life(one)?.nextAt).toEqual(new Date('2026-12-07T06:00:00Z'));
  });

  test('is written with all others that were named: the host stops a run that takes them one by one', async () => {
    const world = new World({ [one]: delivered, [two]: delivered });
    const most = mostAtOnce(world);
    world.moment = after(5 * DAY);
    await world.run();

    expect(most()).toBe(2);
  });

  test('rings when it is about to be forgotten, and goes after sixty days', async () => {
    const world = new World({ [one]: { ...delivered, nextAt: after(53 * DAY) } });
    world.moment = after(53 * DAY);
    expect(await world.run()).toMatchObject({ unopened: [one] });
    world.moment = world.life(one)?.nextAt ?? NOON;
    expect(await world.run()).toMatchObject({ unopened: [one] });
    world.moment = after(60 * DAY);

    expect(await world.run()).toMatchObject({ unopened: [one] });
    expect([world.letters.size, world.marks]).toEqual([0, []]);
  });

  test('goes when its time is over, if somebody opened it', async () => {
    const world = new World({ [one]: { ...delivered, openedAt: NOON, nextAt: after(60 * DAY) } });
    world.moment = after(60 * DAY);

    expect(await world.run()).toEqual(nothing);
    expect(world.letters.size).toBe(0);
  });

  test('of before the token, of which nobody can say that it was opened, goes', async () => {
    const world = new World({ [one]: delivered });
    world.letters.set(one, { ...aKept({ ...envelope, receipt: one }, delivered), tokenHash: null });

    await world.run();

    expect([world.letters.size, world.mails]).toEqual([0, []]);
  });

  test('as the canary of a morning is not named', async () => {
    const world = new World({ [aReceipt('CCCC-2222')]: delivered });

    await world.run();

    expect([world.letters.size, world.mails]).toEqual([0, []]);
  });

  test('is named again later when the mail of the week does not leave', async () => {
    const world = new World({ [one]: delivered }, { remind: failing });

    expect(await world.run()).toMatchObject({ failed: 1 });
    expect(world.marks).toEqual([{ receipt: one, at: after(HOUR + 2 * MINUTE) }]);
  });
});

describe('letters above the budget of an hour', () => {
  const overflow = { isOverflow: true, nextAt: after(MINUTE) };
  const name = 'bundel-2026-11-25T12:02:00.000Z-2';

  test('leave in one mail, under a name of its own', async () => {
    const world = new World({ [one]: overflow, [two]: overflow, [three]: {} });

    expect(await world.run()).toMatchObject({ done: 3 });
    expect(world.mails).toEqual([three, `${name} ${one} ${two}`]);
    expect(world.life(one)).toMatchObject({ digest: name, mailId: `mail ${name}` });
  });

  test('leave once it is written down under that name which they are, and else wait', async () => {
    const world = new World({ [one]: overflow, [two]: overflow }, { noteDigest: failing });
    expect(await world.run()).toMatchObject({ failed: 2 });
    expect(world.mails).toEqual([]);

    const notes: string[] = [];
    world.ports.noteDigest = (...note) => Promise.resolve(void notes.push(note.flat().join(' ')));
    world.moment = after(2 * HOUR);
    await world.run();

    expect(notes).toEqual([`${name} ${one} ${two}`]);
    expect(world.mails).toEqual(notes);
  });

  test('leave under the same name when a run stopped before it wrote that they left', async () => {
    const world = new World({ [one]: overflow, [two]: overflow });
    const write = world.ports.write;
    world.ports.write = (kept, life) => (life.mailedAt ? failing() : write(kept, life));
    await world.run();
    world.ports.write = write;
    world.moment = after(2 * HOUR);
    world.letters.set(three, aKept({ ...envelope, receipt: three }, overflow));
    world.marks.push({ receipt: three, at: after(MINUTE) });
    await world.run();

    expect(world.mails).toEqual([
      `${name} ${one} ${two}`,
      `${name} ${one} ${two}`,
      `bundel-2026-11-25T14:00:00.000Z-1 ${three}`,
    ]);
  });

  test('are asked after once for the mail that brought them all', async () => {
    const asked: Receipt[] = [];
    const fate = ({ receipt }: KeptLetter) => {
      asked.push(receipt);
      return Promise.resolve<MailFate>('delivered');
    };
    const left = { ...overflow, ...mailed, mailId: null, digest: name };
    const other = { ...mailed, mailId: null };
    const world = new World({ [one]: left, [two]: left, [three]: other }, { fate });

    expect(await world.run()).toMatchObject({ done: 3 });
    expect(asked).toEqual([one, three]);
    expect(world.life(two)?.deliveredAt).toEqual(world.moment);
  });

  test('are written down together: the host stops a run that takes them one by one', async () => {
    const world = new World({ [one]: overflow, [two]: overflow });
    const most = mostAtOnce(world);
    await world.run();

    expect(most()).toBe(2);
    expect(world.mails).toEqual([`${name} ${one} ${two}`]);
  });

  test('are all written down but the one that the store refuses, and none leaves twice unmarked', async () => {
    const world = new World({ [one]: overflow, [two]: overflow });
    const write = world.ports.write;
    world.ports.write = (kept, life) =>
      life.mailedAt && kept.receipt === one ? failing() : write(kept, life);
    expect(await world.run()).toMatchObject({ failed: 2 });
    expect(world.life(two)).toMatchObject({ mailId: `mail ${name}` });

    world.ports.write = write;
    world.ports.fate = () => Promise.resolve('pending');
    world.moment = after(2 * HOUR);
    await world.run();

    const again = `bundel2-2026-11-25T14:00:00.000Z-1 ${one} 2`;
    expect(world.mails).toEqual([`${name} ${one} ${two}`, again]);
  });

  test('wait together when the mail is refused', async () => {
    const chances = [0, 1];
    const world = new World(
      { [one]: overflow, [two]: overflow },
      { forwardDigest: failing, chance: () => chances.shift() ?? 0.5 },
    );

    expect(await world.run()).toMatchObject({ failed: 2 });
    expect(world.life(one)).toMatchObject({ attempts: 1, mailedAt: null, digest: name });
    expect(world.life(two)?.nextAt).toEqual(world.life(one)?.nextAt);
  });

  test('do not leave in part: the mail service would take the rest for the same mail', async () => {
    const world = new World({ [one]: overflow, [two]: overflow });
    const write = world.ports.write;
    world.ports.write = (kept, life) =>
      kept.receipt === one ? Promise.resolve(null) : write(kept, life);
    await world.run();

    expect(world.mails).toEqual([]);
    expect(world.life(two)).toMatchObject({ digest: name, mailedAt: null });

    world.ports.write = write;
    world.letters.delete(one);
    await world.run();

    expect(world.mails).toEqual([`bundel2-2026-11-25T12:02:00.000Z-1 ${two} 2`]);
  });

  test('say that they may be second when the mail service forgot them, and does not look', async () => {
    const old = { ...overflow, digest: name };
    const world = new World({ [one]: old, [two]: old }, { wasSent: () => Promise.resolve(null) });
    world.moment = after(24 * HOUR);

    await world.run();

    expect(world.mails).toEqual([`${name} ${one} ${two} 2`]);
  });
});

describe('a run', () => {
  test('ends when its time is over; what is left waits for the next', async () => {
    let left = 1;
    const world = new World({ [one]: {}, [two]: {} }, { hasTime: () => left-- > 0 });

    expect(await world.run()).toMatchObject({ done: 1 });
    expect(world.life(two)?.mailedAt).toBeNull();
  });

  test.each([
    ['an hour', HOUR, []],
    ['longer than an hour', HOUR + 1, [two]],
  ])(
    'after which letters wait for %s rings for %j: the oldest, whatever it is',
    async (_, ms, waiting) => {
      let left = 1;
      const lives = { [one]: {}, [two]: { ...delivered, nextAt: NOON }, [three]: {} };
      const world = new World(lives, { hasTime: () => left-- > 0 });
      world.moment = after(ms);

      expect((await world.run()).waiting).toEqual(waiting);
    },
  );

  test('takes a hundred marks, and rings for who waits behind them without reading any', async () => {
    const receipts = Array.from({ length: 102 }, (_, place) => newReceipt(chanceFrom(place).bytes));
    const lives = receipts.map((receipt) => [receipt, { ...delivered, nextAt: NOON }] as const);
    const world = new World(Object.fromEntries(lives));
    const read: Receipt[] = [];
    const { find } = world.ports;
    world.ports.find = (receipt) => find(read[read.push(receipt) - 1] ?? receipt);
    world.moment = after(HOUR + 1);

    expect((await world.run()).waiting).toEqual([receipts[100]]);
    expect(read).toEqual(receipts.slice(0, 100));
  });

  test('leaves the mail service a pause between two questions', async () => {
    let pauses = 0;
    const pause = () => Promise.resolve(void (pauses += 1));
    const world = new World({ [one]: {}, [two]: mailed, [three]: {} }, { pause });

    await world.run();

    expect(pauses).toBe(2);
  });

  test('drops a mark without a letter, after a day in which the letter may still come, or be seen', async () => {
    const world = new World({});
    world.marks.push({ receipt: one, at: NOON });
    await world.run();
    expect(world.marks).toHaveLength(1);

    world.moment = after(DAY);
    await world.run();
    expect(world.marks).toHaveLength(1);

    world.moment = after(DAY + HOUR);
    await world.run();
    expect(world.marks).toEqual([]);
  });

  test('reaches letters behind a hundred marks without one, which are looked at every hour', async () => {
    const world = new World({ [one]: {} });
    const lost = Array.from({ length: 100 }, (_, place) => newReceipt(chanceFrom(place).bytes));
    world.marks.unshift(...lost.map((receipt) => ({ receipt, at: NOON })));
    await world.run();
    expect(world.mails).toEqual([]);

    world.moment = after(7 * MINUTE);
    await world.run();
    expect(world.mails).toEqual([one]);
    expect(world.marks.slice(0, 1)).toEqual([
      { receipt: lost[0], at: after(HOUR + 2 * MINUTE), since: NOON },
    ]);
  });

  test('takes a letter for one like all others that it could not find at first', async () => {
    const world = new World({});
    world.marks.push({ receipt: one, at: NOON });
    await world.run();
    world.letters.set(one, aKept({ ...envelope, receipt: one }));
    world.moment = after(2 * HOUR);
    await world.run();

    expect(world.mails).toEqual([one]);
    expect(world.marks).toEqual([{ receipt: one, at: after(2 * HOUR + MINUTE) }]);
  });

  test('looks once at a letter with several marks, and drops those of a run that stopped long ago', async () => {
    const world = new World({ [one]: mailed });
    world.marks.push({ receipt: one, at: after(MINUTE + 1) });
    await world.run();
    expect(world.marks).toHaveLength(2);

    world.letters.set(one, aKept({ ...envelope, receipt: one }, mailed));
    world.marks = [1, 2].map((ms) => ({ receipt: one, at: after(ms) }));
    world.moment = after(DAY + HOUR);
    await world.run();

    expect(world.marks.map(({ at }) => at.getTime() > world.moment.getTime())).toEqual([true]);
  });

  test('does no harm when a mark cannot be taken away', async () => {
    const world = new World({ [one]: {} }, { unmark: failing });

    expect(await world.run()).toMatchObject({ done: 1, failed: 0 });
    world.moment = after(2.5 * MINUTE);
    expect(await world.run()).toMatchObject({ done: 0, failed: 0 });
    expect(world.mails).toEqual([one]);
  });

  test('forgets a letter whose mark cannot be taken away, and then passes over the mark', async () => {
    const life = { ...delivered, openedAt: NOON, nextAt: NOON };
    const world = new World({ [one]: life }, { unmark: failing });
    world.moment = after(60 * DAY);

    await world.run();
    expect(world.letters.size).toBe(0);
    expect(await world.run()).toEqual(nothing);
  });

  test('goes on when a letter cannot be read, and when that cannot be written down', async () => {
    const world = new World({ [one]: {}, [two]: {} });
    const { find } = world.ports;
    world.ports.find = (receipt) => (receipt === one ? failing() : find(receipt));
    const mark = world.ports.mark;
    world.ports.mark = (put) => (put.receipt === one ? failing() : mark(put));

    expect(await world.run()).toMatchObject({ done: 1, failed: 1 });
    expect(world.marks).toContainEqual({ receipt: one, at: after(2 * MINUTE) });
  });

  test('stops when the store cannot be listed', async () => {
    await expect(new World({}, { due: failing }).run()).rejects.toThrow();
  });
});
