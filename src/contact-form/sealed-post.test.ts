import { expect, test } from 'vitest';
import { aReceipt } from '#tests/builders/contact.ts';
import { trouble, type Answer } from './post.ts';
import { sealedPost, type Postable, type PostPorts } from './sealed-post.ts';

const letter: Postable = {
  receipt: aReceipt(),
  letter: 'oud',
  tokenHash: 't',
  codeHash: 'c',
  keys: ['oud'],
  box: 'b',
};
const sent: Answer = {
  kind: 'sent',
  receipt: letter.receipt,
  code: undefined,
  isSlow: false,
  hasBox: true,
};
const oldKeys: Answer = { ...trouble('keys'), recipients: ['nieuw'] };

/** A letter on its way, with what was posted of it; the site gives these answers, one after the other. */
function aPost(answers: Answer[], ports: Partial<PostPorts<Postable>> = {}) {
  const bodies: (Postable & { proof?: unknown; odd: unknown })[] = [];
  let proofs = 0;
  const send = sealedPost(letter, ['fast'], {
    prove: () => Promise.resolve({ work: String((proofs += 1)) }),
    sealAnew: (before, [key = '']) => Promise.resolve({ ...before, letter: key, keys: [key] }),
    post: (_, body) => {
      bodies.push(JSON.parse(body) as (typeof bodies)[number]);
      return Promise.resolve(answers.shift() ?? sent);
    },
    ...ports,
  });
  return { send, bodies };
}

test('sent again it is the same to the byte, with the proof and the signs of its first time', async () => {
  const { send, bodies } = aPost([trouble('unsure')]);

  expect(await send()).toEqual({ sending: trouble('unsure'), sealed: letter });
  expect(await send()).toEqual({ sending: sent, sealed: letter });

  expect(bodies).toEqual(Array(2).fill({ ...letter, odd: ['fast'], proof: { work: '1' } }));
});

test('after a full hour it is proved anew', async () => {
  const { send, bodies } = aPost([trouble('full')]);

  await send();
  await send();

  expect(bodies.map(({ proof }) => proof)).toEqual([{ work: '1' }, { work: '2' }]);
});

test('a letter without a proof works for one each time', async () => {
  let asked = 0;
  const prove = () => Promise.resolve((asked += 1) === 1 ? undefined : { work: 'ja' });
  const { send, bodies } = aPost([trouble('unsure')], { prove });

  await send();
  await send();

  expect(bodies.map(({ proof }) => proof)).toEqual([undefined, { work: 'ja' }]);
});

test('for newer keys it is sealed anew, once, and stays that', async () => {
  const { send, bodies } = aPost([oldKeys, trouble('unsure')]);
  const anew = { ...letter, letter: 'nieuw', keys: ['nieuw'] };

  expect(await send()).toEqual({ sending: trouble('unsure'), sealed: anew });
  expect(await send()).toEqual({ sending: sent, sealed: anew });

  expect(bodies.map(({ keys }) => keys)).toEqual([['oud'], ['nieuw'], ['nieuw']]);
});

test.each([
  ['gives nothing', () => Promise.resolve(null)],
  ['fails', () => Promise.reject(new Error('No keys.'))],
])('a sealing anew that %s leaves the answer as it was', async (_, sealAnew) => {
  const { send, bodies } = aPost([oldKeys], { sealAnew });

  expect(await send()).toEqual({ sending: oldKeys, sealed: letter });
  expect(bodies).toHaveLength(1);
});

test('who wants to change something first posts nothing', async () => {
  const { send, bodies } = aPost([], { prove: () => Promise.resolve('stopped') });

  expect((await send()).sending).toEqual({ kind: 'stopped' });
  expect(bodies).toEqual([]);
});
