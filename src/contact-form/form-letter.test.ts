import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { formLetter, type LetterPorts } from './form-letter.ts';
import { trouble, type Answer } from './post.ts';
import type { SealedForm } from './sealing.ts';
import { textIn } from './typed-form.ts';

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

const sent: Answer = {
  kind: 'sent',
  receipt: aReceipt(),
  code: undefined,
  isSlow: false,
  hasBox: true,
};

function written(text: string, wish = '') {
  const form = new FormData();
  form.set('bericht', text);
  return { form, wish, odd: [] };
}

/** A way to send forms, with what was posted; the site gives these answers, one after the other. */
function aWay(answers: Answer[] = [], ports: Partial<LetterPorts> = {}) {
  const bodies: string[] = [];
  let sealed = 0;
  const send = formLetter({
    seal: (form) =>
      Promise.resolve({
        ok: true,
        receipt: aReceipt(),
        letter: `${String((sealed += 1))}: ${textIn(form)}`,
      } as SealedForm),
    prove: () => Promise.resolve(undefined),
    post: (_, body) => {
      bodies.push(body);
      return Promise.resolve(answers.shift() ?? sent);
    },
    ...ports,
  });
  const letters = () => bodies.map((body) => (JSON.parse(body) as SealedForm).letter);
  return { send, bodies, letters };
}

const never = () => Promise.reject(new Error('Cannot be sealed.'));

test('unchanged it is the same letter; another text, or another wish, is another', async () => {
  const { send, letters } = aWay(Array<Answer>(4).fill(trouble('unsure')));
  for (const [text, wish] of [
    ['een', ''],
    ['een', ''],
    ['een', 'ja'],
    ['twee', 'ja'],
  ] as const)
    await send(written(text, wish), false);

  expect(letters()).toEqual(['1: een', '1: een', '2: een', '3: twee']);
});

test('a number that another letter has is used no more', async () => {
  const { send, letters } = aWay([trouble('receipt')]);
  await send(written('een'), false);
  await send(written('een'), false);

  expect(letters()).toEqual(['1: een', '2: een']);
});

test('a form with problems goes nowhere', async () => {
  const problems = ['text.missing'] as const;
  const { send, bodies } = aWay([], { seal: () => Promise.resolve({ ok: false, problems }) });

  expect(await send(written(''), true)).toEqual({ sending: trouble('invalid', problems) });
  expect(bodies).toEqual([]);
});

test('what cannot be sealed leaves only when its writer says so', async () => {
  const { send, bodies } = aWay([], { seal: never });

  expect(await send(written('een'), false)).toEqual({ sending: trouble('unsealed') });
  expect(bodies).toEqual([]);
  expect(await send(written('een'), true)).toEqual({ sending: sent });
  expect(bodies).toEqual([expect.stringMatching(/^bericht=een&nummer=.{9}&token=.{22}$/)]);
});

test('without a connection nothing leaves, sealed or open', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { send, bodies } = aWay([], { seal: never });

  expect(await send(written('een'), true)).toEqual({ sending: trouble('offline') });
  expect(bodies).toEqual([]);
});

test('what may have left open stays that letter, until the site says that it is nowhere', async () => {
  const { send, bodies } = aWay([trouble('unsure'), trouble('undelivered')], { seal: never });
  for (let time = 0; time < 3; time++) await send(written('een'), true);

  expect(bodies[1]).toBe(bodies[0]);
  expect(bodies[2]).not.toBe(bodies[1]);
});

test('a letter that is sealed after another left open can be followed, and has its box', async () => {
  let canSeal = false;
  const sealed = { ok: true, receipt: aReceipt(), letter: 'twee', code: 'K7P-29Q' } as SealedForm;
  const { send } = aWay([trouble('unsure'), trouble('unsure')], {
    seal: () => (canSeal ? Promise.resolve(sealed) : never()),
  });
  await send(written('een'), true);
  canSeal = true;

  expect((await send(written('twee'), true)).sealed).toEqual(sealed);
});
