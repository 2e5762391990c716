import { beforeAll, describe, expect, test } from 'vitest';
import {
  A_TOKEN,
  aForm,
  aKept,
  aReceipt,
  aSealedLetter,
  aWorld,
  choices,
  NOON,
} from '#tests/builders/contact.ts';
import type { CheckedBy } from './sender-check.ts';
import type { Life } from './life.ts';
import type { Submission } from './read.ts';
import { receive, type Envelope, type Outcome, type Ports } from './receive.ts';

const failing = () => Promise.reject(new Error('Ik heb een vraag.'));

let envelope: Envelope;
beforeAll(async () => {
  envelope = await aSealedLetter();
});

type OwnForm = Extract<Submission, { kind: 'form' }>['own'];

async function receiveForm(
  spoilt: Partial<Ports> = {},
  typed = aForm(),
  own: OwnForm = null,
): Promise<[Outcome, string[]]> {
  const { ports, steps } = aWorld(envelope.letter, spoilt);
  return [await receive({ kind: 'form', typed, odd: [], own }, choices, ports), steps];
}

async function receiveLetter(
  spoilt: Partial<Ports> = {},
  changes: Partial<Extract<Submission, { kind: 'letter' }>> = {},
): Promise<[Outcome, string[]]> {
  const { ports, steps } = aWorld(envelope.letter, spoilt);
  const { receipt, letter } = envelope;
  const hashes = { tokenHash: 'a0', codeHash: 'b0' };
  const submission = {
    kind: 'letter' as const,
    receipt,
    letter,
    proof: null,
    odd: [],
    box: null,
    ...hashes,
    ...changes,
  };
  return [await receive(submission, choices, ports), steps];
}

const ALL = ['known', 'place', 'keep', 'forward', 'write'];

function accepted(changes: Partial<Extract<Outcome, { kind: 'accepted' }>> = {}): Outcome {
  const { receipt } = envelope;
  return { kind: 'accepted', receipt, isSlow: false, wantsReply: null, ...changes };
}

describe('a form', () => {
  test('is sealed, kept and forwarded, in that order, and its mail is written down', async () => {
    expect(await receiveForm()).toEqual([accepted({ wantsReply: false }), ['seal', ...ALL]]);
  });

  test('tells whether its writer asked for an answer', async () => {
    const typed = aForm({ mayReach: 'ja', reach: '0470 00 00 00' });

    expect((await receiveForm({}, typed))[0]).toEqual(accepted({ wantsReply: true }));
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

  test('is kept and forwarded as the sealed letter only, with the hashes of its secrets', async () => {
    const seen: Envelope[] = [];
    const tokens: string[] = [];

    await receiveForm({
      seal: (_, __, token) => {
        tokens.push(token);
        return Promise.resolve(envelope.letter);
      },
      keep: (one) => {
        seen.push(one);
        return Promise.resolve(aKept(one));
      },
    });

    expect(tokens).toEqual([A_TOKEN]);
    expect(seen).toEqual([{ ...envelope, tokenHash: 'a0', codeHash: 'b0' }]);
  });

  test('that its page could not seal keeps the number and the token of the page', async () => {
    const own = { receipt: aReceipt('2222-2222'), token: A_TOKEN };
    const asked: unknown[] = [];
    const newSecrets: Ports['newSecrets'] = (...given) => {
      asked.push(given);
      return Promise.resolve({ token: A_TOKEN, tokenHash: 'a0', codeHash: 'b0' });
    };

    const [outcome] = await receiveForm({ newSecrets }, aForm(), own);
    await receiveForm({ newSecrets });

    expect(outcome).toEqual(accepted({ receipt: own.receipt, wantsReply: false }));
    expect(asked).toEqual([
      [own.receipt, A_TOKEN],
      [envelope.receipt, null],
    ]);
  });

  test('whose number is taken goes back with every word', async () => {
    expect(await receiveForm({ keep: () => Promise.resolve('other') })).toEqual([
      { kind: 'undelivered', typed: aForm() },
      ['seal', 'known', 'place', 'keep'],
    ]);
  });
});

describe('a sealed letter', () => {
  test('is kept and forwarded as it came, and stays kept', async () => {
    const written: Life[] = [];
    const write: Ports['write'] = (_, life) => Promise.resolve(written.push(life));

    expect(await receiveLetter({ write })).toEqual([accepted(), ALL]);
    expect(written).toMatchObject([{ mailedAt: NOON, mailId: 'mail-1', deliveredAt: null }]);
  });

  test('that mail does not take is accepted, for it is kept, and the schedule tries again', async () => {
    expect(await receiveLetter({ forward: failing })).toEqual([accepted(), ALL.slice(0, 4)]);
  });

  test('that the store does not take is accepted when mail does', async () => {
    expect(await receiveLetter({ keep: failing })).toEqual([accepted(), ALL.slice(0, 4)]);
  });

  test('of which nobody can tell whether it was taken, is called neither sent nor unsent', async () => {
    expect(await receiveLetter({ keep: failing, forward: failing })).toEqual([
      { kind: 'unsure', typed: null, receipt: envelope.receipt },
      ALL.slice(0, 4),
    ]);
  });

  test('says in its mail that it may be a second one, when the store does not say what it has', async () => {
    const said: [string, boolean][] = [];
    const forward: Ports['forward'] = ({ receipt }, mayBeSecond) => {
      said.push([receipt, mayBeSecond]);
      return Promise.resolve('mail-1');
    };

    await receiveLetter({ known: failing, keep: failing, forward });
    await receiveLetter({ keep: failing, forward });
    await receiveLetter({ forward });

    const { receipt } = envelope;
    expect(said).toEqual([
      [receipt, true],
      [receipt, true],
      [receipt, false],
    ]);
  });

  test('whose mail cannot be written down is accepted: the next run sends the same mail', async () => {
    expect((await receiveLetter({ write: failing }))[0]).toEqual(accepted());
  });

  test('under a number that another letter has is refused, and takes no place', async () => {
    const refused = { kind: 'refused', refusal: 'receipt' };

    expect(await receiveLetter({ known: () => Promise.resolve('other') })).toEqual([
      refused,
      ['known'],
    ]);
    expect((await receiveLetter({ keep: () => Promise.resolve('other') }))[0]).toEqual(refused);
  });
});

describe('a letter with a box for its answers', () => {
  test('gets it once it was taken', async () => {
    const boxes: string[] = [];
    const openBox: Ports['openBox'] = async (box) => boxes.push(box) > 0;

    expect(await receiveLetter({ openBox }, { box: 'a box' })).toEqual([
      accepted(),
      [...ALL, 'box'],
    ]);
    expect(boxes).toEqual(['a box']);
  });

  test.each<[string, Ports['openBox']]>([
    ['is refused', () => Promise.resolve(false)],
    ['cannot be made', failing],
  ])('is taken when that %s, and says so', async (_, openBox) => {
    const [outcome] = await receiveLetter({ openBox }, { box: 'a box' });

    expect(outcome).toEqual(accepted({ lacksBox: true }));
  });

  test('that comes again gets it again, so that none is left without', async () => {
    const known = () => Promise.resolve(aKept(envelope, { mailedAt: NOON }));
    const [, steps] = await receiveLetter({ known }, { box: 'a box' });

    expect(steps).toEqual(['known', 'box']);
  });

  test('gets none when it was not taken', async () => {
    const [outcome, steps] = await receiveLetter(
      { known: () => Promise.resolve('other') },
      { box: 'a box' },
    );

    expect(outcome.kind).toBe('refused');
    expect(steps).toEqual(['known']);
  });
});

describe('a letter that comes again', () => {
  const again = (life: Partial<Life>) =>
    receiveLetter({ known: () => Promise.resolve(aKept(envelope, life)) });

  test('is accepted without a place, and mailed when it was not', async () => {
    expect(await again({})).toEqual([accepted(), ['known', 'forward', 'write']]);
  });

  test.each<[string, Partial<Life>]>([
    ['mailed', { mailedAt: NOON }],
    ['brought back by the mail service', { returned: 1 }],
    ['so old that the mail service forgot its key', { triedSince: new Date(0) }],
    ['left for the mail of the hour', { isOverflow: true }],
  ])('is not mailed again when it was %s', async (_, life) => {
    const isSlow = life.isOverflow ?? false;

    expect(await again(life)).toEqual([accepted({ isSlow }), ['known']]);
  });

  test('is accepted when somebody opened it already', async () => {
    const opened = { ...aKept(envelope, { openedAt: NOON, mailedAt: NOON }), letter: null };

    expect(await receiveLetter({ known: () => Promise.resolve(opened) })).toEqual([
      accepted(),
      ['known'],
    ]);
  });

  test('is taken as new when nobody can say whether it is there', async () => {
    expect(await receiveLetter({ known: failing })).toEqual([accepted(), ALL]);
  });
});

test('a port that breaks before it promises anything loses no word either', async () => {
  const broken = () => {
    throw new Error('Ik heb een vraag.');
  };

  expect((await receiveForm({ seal: broken }))[0]).toEqual({ kind: 'undelivered', typed: aForm() });
  const all = {
    known: broken,
    takeSlot: broken,
    lastCanary: broken,
    keep: broken,
    forward: broken,
  };
  const { receipt } = envelope;
  expect((await receiveForm(all))[0]).toEqual({ kind: 'unsure', typed: aForm(), receipt });
});

describe('a letter above the budget of the hour', () => {
  const full = { takeSlot: () => Promise.resolve(false) };

  test('is kept, told to be slow, and left to the mail of the hour', async () => {
    const steps = ['known', 'place', 'keep'];

    expect(await receiveLetter(full)).toEqual([accepted({ isSlow: true }), steps]);
    expect((await receiveForm(full))[0]).toEqual(accepted({ isSlow: true, wantsReply: false }));
  });

  test('goes back with every word when it cannot be kept', async () => {
    const spoilt = { ...full, keep: failing };

    expect((await receiveForm(spoilt))[0]).toEqual({ kind: 'full', typed: aForm() });
    expect((await receiveLetter(spoilt))[0]).toEqual({ kind: 'full', typed: null });
  });

  test('leaves at once when places cannot be counted', async () => {
    expect((await receiveLetter({ takeSlot: failing }))[0]).toEqual(accepted());
  });

  test('is counted by how its sender was checked', async () => {
    const asked: CheckedBy[] = [];
    const takeSlot: Ports['takeSlot'] = (by) => {
      asked.push(by);
      return Promise.resolve(true);
    };

    await receiveLetter({ takeSlot });
    await receiveLetter({ takeSlot }, { proof: { work: 'eyJ9' } });

    expect(asked).toEqual(['none', 'work']);
  });
});

test('a letter carries when the last control came through, if that is known', async () => {
  const lastCanary = new Date('2026-11-22T04:12:00Z');
  const seen: Envelope[] = [];
  const keep = (one: Envelope) => {
    seen.push(one);
    return Promise.resolve(aKept(one));
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
      return Promise.resolve(aKept(one));
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

    expect(steps).toEqual(['verify', ...ALL]);
    expect(asked).toEqual([proof, envelope.receipt]);
  });

  test('is not asked of who brought nothing to check', async () => {
    const [, steps] = await receiveLetter();

    expect(steps).toEqual(ALL);
  });

  test('never stops a letter: what fails counts as not checked', async () => {
    expect(await checkOf(failing)).toEqual([{ by: 'none', odd: [] }]);
  });

  test('comes with what looked odd, of a letter and of a form', async () => {
    const seen: Envelope[] = [];
    const { ports } = aWorld(envelope.letter, {
      forward: (one) => Promise.resolve(String(seen.push(one))),
    });

    await receive({ kind: 'form', typed: aForm(), odd: ['trap'], own: null }, choices, ports);

    expect(seen[0]?.check).toEqual({ by: 'none', odd: ['trap'] });
    expect(await checkOf(failing, { odd: ['fast'] })).toEqual([{ by: 'none', odd: ['fast'] }]);
  });
});
