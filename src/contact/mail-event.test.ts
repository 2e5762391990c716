import { beforeAll, describe, expect, test } from 'vitest';
import { aKept, aReceipt, aSealedLetter, NOON } from '#tests/builders/contact.ts';
import { looked, mailed as mailedAs, newLife, stepOf, type Life, type MailFate } from './life.ts';
import { hear, readMailEvent, type MailEventPorts } from './mail-event.ts';
import type { Receipt } from './receipt.ts';
import type { Envelope } from './receive.ts';
import type { KeptLetter } from './tend-ports.ts';

const later = new Date('2026-11-25T12:05:00Z');
const HOURS = 60 * 60_000;

let envelope: Envelope;
beforeAll(async () => {
  envelope = await aSealedLetter();
});

const aSaid = (type: string, subject = 'Nieuw bericht K7P2-9QXD') => ({
  type: `email.${type}`,
  data: { email_id: 'mail-1', subject },
});

describe('an event of the mail service', () => {
  test.each(['delivered', 'complained', 'bounced', 'suppressed', 'failed'])(
    'says that a mail is %s, and of which letter',
    (type) => {
      const event = { mailId: 'mail-1', of: { receipt: aReceipt() }, fate: type };
      expect(readMailEvent(aSaid(type))).toEqual(event);
    },
  );

  test.each(['bundel-2026-11-25T13:00:00.000Z-3', 'bundel2-2026-11-25T13:00:00.000Z-1'])(
    'names a mail with several letters: %s',
    (digest) => {
      const event = { mailId: 'mail-1', of: { digest }, fate: 'bounced' };
      expect(readMailEvent(aSaid('bounced', `3 berichten samen (${digest})`))).toEqual(event);
    },
  );

  test.each([
    ['of a mail that is only on its way', aSaid('sent')],
    ['of a mail without letters', aSaid('bounced', 'Berichten die nog niemand opende')],
    ['in another shape', { type: 'email.bounced' }],
    ['that is no event', 'email.bounced'],
  ])('says nothing %s', (_, said) => {
    expect(readMailEvent(said)).toBeNull();
  });
});

/** A store with one letter, whose life changes as it is written. */
function aStore(life: Partial<Life>, changes: Partial<MailEventPorts> = {}) {
  let kept: KeptLetter | null = aKept(envelope, life);
  const said: string[] = [];
  const ports: MailEventPorts = {
    now: () => later,
    workingDays: 3,
    find: (receipt) => Promise.resolve(receipt === kept?.receipt ? kept : null),
    mark: ({ at }) => Promise.resolve(void said.push(`mark ${at.toISOString()}`)),
    write: (before, next) => {
      said.push('write');
      return Promise.resolve((kept = { ...before, life: next }));
    },
    alarm: (receipts) => Promise.resolve(void said.push(`alarm ${receipts.join(' ')}`)),
    lettersIn: () => Promise.resolve([]),
    ...changes,
  };
  const tell = (type: string) => {
    const event = readMailEvent(aSaid(type));
    return event ? hear(event, ports) : Promise.resolve();
  };
  return { tell, said, life: () => kept?.life };
}

const mailed = { mailedAt: NOON, mailId: 'mail-1' };
const back = { mailedAt: null, mailId: null, deliveredAt: null, returned: 1 };

describe('hearing of the mail of a letter', () => {
  test('writes down that it arrived, after the moment to look again', async () => {
    const { tell, said, life } = aStore(mailed);
    await tell('delivered');

    expect(life()).toMatchObject({ ...mailed, deliveredAt: later });
    expect(said).toEqual([expect.stringMatching(/^mark /), 'write']);
  });

  test.each(['bounced', 'suppressed', 'failed'])(
    'that it is %s rings, and the letter is mailed anew after six hours',
    async (type) => {
      const { tell, said, life } = aStore(mailed);
      await tell(type);

      const nextAt = new Date(later.getTime() + 6 * HOURS);
      expect(life()).toMatchObject({ ...back, nextAt });
      expect(said).toEqual(['alarm K7P2-9QXD', `mark ${nextAt.toISOString()}`, 'write']);
    },
  );

  test('that somebody called it spam rings, and it did arrive', async () => {
    const { tell, said, life } = aStore(mailed);
    await tell('complained');

    expect(life()).toMatchObject({ ...mailed, deliveredAt: later });
    expect(said).toContain('alarm K7P2-9QXD');
  });

  test('takes back that it arrived when it is sent back after all', async () => {
    const { tell, life } = aStore({ ...mailed, deliveredAt: NOON });
    await tell('bounced');

    expect(life()).toMatchObject(back);
  });

  test.each(['delivered', 'complained', 'bounced'])(
    'twice that it is %s changes nothing more',
    async (type) => {
      const { tell, said, life } = aStore(mailed);
      await tell(type);
      const once = life();
      said.length = 0;
      await tell(type);

      expect(life()).toEqual(once);
      expect(said).not.toContain('write');
    },
  );

  test('leaves a letter alone that was forgotten meanwhile', async () => {
    const kept = aKept(envelope, mailed);
    const found = [kept, null];
    const { tell } = aStore(mailed, {
      find: () => Promise.resolve(found.shift() ?? null),
      write: () => Promise.resolve(null),
    });

    await expect(tell('delivered')).resolves.toBeUndefined();
    expect(found).toEqual([]);
  });

  test('hears of a mail whose name was lost', async () => {
    const { tell, life } = aStore({ mailedAt: NOON, mailId: null });
    await tell('delivered');

    expect(life()).toMatchObject({ deliveredAt: later });
  });

  test.each([
    ['of an earlier mail', { mailedAt: NOON, mailId: 'mail-2' }],
    ['while none is on its way', {}],
  ])('changes nothing %s', async (_, life) => {
    const { tell, said } = aStore(life);
    await tell('bounced');

    expect(said).toEqual([]);
  });

  test('before the site knows that it left is made up for by a look', async () => {
    const { tell, life } = aStore({});
    await tell('bounced');
    const left = mailedAs(life() ?? newLife(NOON, 0), 'mail-1', NOON);

    expect(stepOf(left, envelope.receipt, true, left.nextAt)).toBe('look');
    expect(left.nextAt).toEqual(new Date(NOON.getTime() + HOURS / 60));
    expect(looked(left, 'bounced', later, 3)).toMatchObject(back);
  });

  test('changes nothing of a letter that was opened', async () => {
    const { tell, said, life } = aStore({ ...mailed, deliveredAt: NOON, openedAt: NOON });
    const before = life();
    await tell('bounced');

    expect(said).toEqual(['alarm K7P2-9QXD']);
    expect(life()).toEqual(before);
  });

  test('changes nothing of a number that nobody knows', async () => {
    const { tell, said } = aStore(mailed, { find: () => Promise.resolve(null) });
    await tell('bounced');

    expect(said).toEqual([]);
  });

  test('is tried again when somebody else writes beside it, and told again when that does not end', async () => {
    let writes = 0;
    const write = () => {
      writes += 1;
      return Promise.resolve(null);
    };
    const { tell } = aStore(mailed, { write });

    await expect(tell('delivered')).rejects.toThrow('changes all the time');
    expect(writes).toBe(3);
  });

  test('is told again when no bell rang', async () => {
    const alarm = () => Promise.reject(new Error('No bell rang.'));
    const { tell, said } = aStore(mailed, { alarm });

    await expect(tell('bounced')).rejects.toThrow('No bell rang.');
    expect(said).toEqual([]);
  });
});

describe('hearing of a mail that brought several letters', () => {
  const digest = 'bundel-2026-11-25T13:00:00.000Z-3';
  const [one, two, gone] = ['2222-2222', '3333-3333', '4444-4444'].map((text) => aReceipt(text));
  const arrived = { ...mailed, digest, isOverflow: true, deliveredAt: NOON };

  /** A store with the letters of that mail, of which one was forgotten. */
  function aStoreOf(lives: Partial<Life>[], changes: Partial<MailEventPorts> = {}) {
    const letters = new Map<Receipt, KeptLetter>();
    const receipts = [one, two, gone].filter((receipt) => receipt !== undefined);
    for (const [place, life] of lives.entries()) {
      const receipt = receipts[place] ?? aReceipt();
      letters.set(receipt, aKept({ ...envelope, receipt }, life));
    }
    const alarms: string[] = [];
    const ports: MailEventPorts = {
      now: () => later,
      workingDays: 3,
      lettersIn: (name) => Promise.resolve(name === digest ? receipts : []),
      find: (receipt) => Promise.resolve(letters.get(receipt) ?? null),
      mark: () => Promise.resolve(),
      write: (before, life) => {
        const next = { ...before, life };
        letters.set(before.receipt, next);
        return Promise.resolve(next);
      },
      alarm: (named) => Promise.resolve(void alarms.push(named.join(' '))),
      ...changes,
    };
    const tell = (fate: MailFate, name = digest) =>
      hear({ mailId: 'mail-1', of: { digest: name }, fate }, ports);
    return { tell, alarms, lives: () => [...letters.values()].map(({ life }) => life) };
  }

  test.each(['bounced', 'complained'] as const)(
    'that it is %s after it had arrived rings once, for all of them',
    async (fate) => {
      const { tell, alarms } = aStoreOf([arrived, arrived]);
      await tell(fate);

      expect(alarms).toEqual([`${one} ${two}`]);
    },
  );

  test('that it is sent back after it had arrived, each is mailed anew', async () => {
    const { tell, lives } = aStoreOf([arrived, arrived]);
    await tell('bounced');

    expect(lives()).toMatchObject([back, back]);
    expect(lives()).toMatchObject([{ digest: null }, { digest: null }]);
  });

  test('writes down that it arrived, without an alarm', async () => {
    const { tell, alarms, lives } = aStoreOf([mailed, mailed]);
    await tell('delivered');

    expect(lives()).toMatchObject([{ deliveredAt: later }, { deliveredAt: later }]);
    expect(alarms).toEqual([]);
  });

  test('changes nothing of a letter that left in another mail since, or of a mail that nobody knows', async () => {
    const since = { ...arrived, mailId: 'mail-2' };
    const { tell, alarms, lives } = aStoreOf([arrived, since]);
    await tell('bounced', 'bundel-2026-11-20T13:00:00.000Z-2');
    expect(alarms).toEqual([]);

    await tell('bounced');
    expect(alarms).toEqual([one]);
    expect(lives()[1]).toMatchObject(since);
  });
});
