import { beforeAll, describe, expect, test } from 'vitest';
import { aForm, aReceipt, aSealedLetter, aWorld, choices } from '#tests/builders/contact.ts';
import type { CheckedBy } from './sender-check.ts';
import type { Submission } from './read.ts';
import { receive, type Envelope, type Outcome, type Ports } from './receive.ts';

const failing = () => Promise.reject(new Error('Ik heb een vraag.'));

let envelope: Envelope;
beforeAll(async () => {
  envelope = await aSealedLetter();
});

async function receiveForm(
  spoilt: Partial<Ports> = {},
  typed = aForm(),
): Promise<[Outcome, string[]]> {
  const { ports, steps } = aWorld(envelope.letter, spoilt);
  return [await receive({ kind: 'form', typed, odd: [] }, choices, ports), steps];
}

async function receiveLetter(
  spoilt: Partial<Ports> = {},
  changes: Partial<Extract<Submission, { kind: 'letter' }>> = {},
): Promise<[Outcome, string[]]> {
  const { ports, steps } = aWorld(envelope.letter, spoilt);
  const { receipt, letter } = envelope;
  const submission = { kind: 'letter' as const, receipt, letter, proof: null, odd: [], ...changes };
  return [await receive(submission, choices, ports), steps];
}

describe('a form', () => {
  test('is sealed, kept, forwarded and forgotten, in that order', async () => {
    expect(await receiveForm()).toEqual([
      { kind: 'accepted', receipt: aReceipt() },
      ['seal', 'keep', 'forward', 'forget'],
    ]);
  });

  test('with something missing goes back with every word, before anything else happens', async () => {
    const typed = aForm({ theme: '', reach: 'na vier uur' });

    expect(await receiveForm({}, typed)).toEqual([
      { kind: 'invalid', problems: ['theme.missing'], typed },
      [],
    ]);
  });

  test('that cannot be sealed goes back with every word, and nothing is kept or forwarded', async () => {
    expect(await receiveForm({ seal: failing })).toEqual([
      { kind: 'undelivered', typed: aForm() },
      ['seal'],
    ]);
  });

  test('is kept and forwarded as the sealed letter only', async () => {
    const seen: Envelope[] = [];
    const see = (one: Envelope) => {
      seen.push(one);
      return Promise.resolve('kept' as const);
    };

    await receiveForm({ keep: see, forward: (one) => see(one).then(() => undefined) });

    expect(seen).toEqual([envelope, envelope]);
  });

  test('whose number is taken goes back with every word', async () => {
    expect(await receiveForm({ keep: () => Promise.resolve('other') })).toEqual([
      { kind: 'undelivered', typed: aForm() },
      ['seal', 'keep'],
    ]);
  });
});

describe('a sealed letter', () => {
  test('is kept, forwarded and forgotten as it came', async () => {
    expect(await receiveLetter()).toEqual([
      { kind: 'accepted', receipt: envelope.receipt },
      ['keep', 'forward', 'forget'],
    ]);
  });

  test('that mail does not take is accepted, for it is kept, and not forgotten', async () => {
    expect(await receiveLetter({ forward: failing })).toEqual([
      { kind: 'accepted', receipt: envelope.receipt },
      ['keep', 'forward'],
    ]);
  });

  test('that the store does not take is accepted when mail does', async () => {
    expect(await receiveLetter({ keep: failing })).toEqual([
      { kind: 'accepted', receipt: envelope.receipt },
      ['keep', 'forward'],
    ]);
  });

  test('that nobody takes is never called sent', async () => {
    expect(await receiveLetter({ keep: failing, forward: failing })).toEqual([
      { kind: 'undelivered', typed: null },
      ['keep', 'forward'],
    ]);
  });

  test('that cannot be forgotten is accepted: the next run forwards the same mail', async () => {
    const [outcome] = await receiveLetter({ forget: failing });

    expect(outcome).toEqual({ kind: 'accepted', receipt: envelope.receipt });
  });

  test('under a number that another letter has is refused and not forwarded', async () => {
    expect(await receiveLetter({ keep: () => Promise.resolve('other') })).toEqual([
      { kind: 'refused', refusal: 'receipt' },
      ['keep'],
    ]);
  });
});

test('a port that breaks before it promises anything loses no word either', async () => {
  const broken = () => {
    throw new Error('Ik heb een vraag.');
  };

  expect((await receiveForm({ seal: broken }))[0]).toEqual({ kind: 'undelivered', typed: aForm() });
  const all = { takeSlot: broken, lastCanary: broken, keep: broken, forward: broken };
  expect((await receiveForm(all))[0]).toEqual({ kind: 'undelivered', typed: aForm() });
});

describe('a letter of an unchecked sender', () => {
  const full = { takeSlot: () => Promise.resolve(false) };

  test('goes back with every word when the hour has no place left', async () => {
    expect(await receiveForm(full)).toEqual([{ kind: 'full', typed: aForm() }, ['seal']]);
    expect(await receiveLetter(full)).toEqual([{ kind: 'full', typed: null }, []]);
  });

  test('is taken when places cannot be counted', async () => {
    expect((await receiveLetter({ takeSlot: failing }))[0].kind).toBe('accepted');
  });
});

test('a letter carries when the last control came through, if that is known', async () => {
  const lastCanary = new Date('2026-11-22T04:12:00Z');
  const seen: Envelope[] = [];
  const keep = (one: Envelope) => {
    seen.push(one);
    return Promise.resolve('kept' as const);
  };

  await receiveLetter({ keep, lastCanary: () => Promise.resolve(lastCanary) });
  await receiveLetter({ keep, lastCanary: failing });

  expect(seen.map((one) => one.lastCanary)).toEqual([lastCanary, null]);
});

describe('how a sender was checked', () => {
  const proof = { work: 'eyJ9' };

  async function checkOf(
    verify: Ports['verify'],
    changes: Partial<Extract<Submission, { kind: 'letter' }>> = { proof },
  ): Promise<Envelope['check'][]> {
    const seen: Envelope[] = [];
    const keep = (one: Envelope) => {
      seen.push(one);
      return Promise.resolve('kept' as const);
    };
    const [outcome] = await receiveLetter({ verify, keep }, changes);
    expect(outcome.kind).toBe('accepted');
    return seen.map(({ check }) => check);
  }

  test.each<CheckedBy>(['hcaptcha', 'work', 'none'])(
    'goes along with the letter: %s',
    async (by) => {
      expect(await checkOf(() => Promise.resolve(by))).toEqual([{ by, odd: [] }]);
    },
  );

  test('is asked before anything is kept, with the number of the letter', async () => {
    const asked: unknown[] = [];
    const verify: Ports['verify'] = (...args) => {
      asked.push(...args);
      return Promise.resolve('work');
    };

    const [, steps] = await receiveLetter({ verify }, { proof });

    expect(steps).toEqual(['verify', 'keep', 'forward', 'forget']);
    expect(asked).toEqual([proof, envelope.receipt]);
  });

  test('is not asked of who brought nothing to check', async () => {
    const [, steps] = await receiveLetter();

    expect(steps).toEqual(['keep', 'forward', 'forget']);
  });

  test('never stops a letter: what fails counts as not checked', async () => {
    expect(await checkOf(failing)).toEqual([{ by: 'none', odd: [] }]);
  });

  test('comes with what looked odd, of a letter and of a form', async () => {
    const seen: Envelope[] = [];
    const { ports } = aWorld(envelope.letter, {
      forward: (one) => Promise.resolve(void seen.push(one)),
    });

    await receive({ kind: 'form', typed: aForm(), odd: ['trap'] }, choices, ports);

    expect(seen[0]?.check).toEqual({ by: 'none', odd: ['trap'] });
    expect(await checkOf(failing, { odd: ['fast'] })).toEqual([{ by: 'none', odd: ['fast'] }]);
  });
});
