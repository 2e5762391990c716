import type { Challenge } from 'altcha-lib/types';
import { beforeAll, expect, test } from 'vitest';
import { MAX_GUESSES, MAX_PROOF } from '#contact/proof.ts';
import { packed, solved } from '#tests/builders/proof-of-work.ts';
import { isSolved, newChallenge, readProofOfWork, solve } from './pow-verify.ts';

const SECRET = 'geheim';

let challenge: Challenge;
let payload: string;
beforeAll(async () => {
  challenge = await newChallenge(SECRET, new Date(), MAX_GUESSES);
  payload = await solved(challenge);
});

async function counts(text: string, secret = SECRET): Promise<boolean> {
  const work = readProofOfWork(text);
  return work !== null && isSolved(work, secret);
}

const unpacked = () =>
  JSON.parse(Buffer.from(payload, 'base64').toString()) as {
    challenge: Challenge;
    solution: { counter: number; derivedKey: string };
  };

test('a solved challenge counts, and is well within what is read', async () => {
  expect(await counts(payload)).toBe(true);
  expect(payload.length).toBeLessThan(MAX_PROOF / 4);
});

test('a challenge never comes twice, and says nothing of who asked', async () => {
  const other = await newChallenge(SECRET, new Date(), MAX_GUESSES);

  expect(other.signature).not.toBe(challenge.signature);
  expect(Object.keys(challenge.parameters).toSorted()).toEqual(
    ['algorithm', 'cost', 'expiresAt', 'keyLength', 'keyPrefix', 'keySignature', 'nonce', 'salt'], // prettier-ignore
  );
});

test('a wrong solution does not', async () => {
  const { solution } = unpacked();

  for (const wrong of [{ derivedKey: '00'.repeat(32) }, { derivedKey: '' }, { counter: -1 }])
    expect(await counts(packed({ challenge, solution: { ...solution, ...wrong } }))).toBe(false);
});

test('a challenge over its time does not', async () => {
  const old = await newChallenge(SECRET, new Date(Date.now() - 20 * 60 * 1000 - 2000), MAX_GUESSES);

  expect(await counts(await solved(old))).toBe(false);
});

test('a challenge with another end, cost or key does not: they are signed', async () => {
  const { solution } = unpacked();
  const spoils = [
    { expiresAt: (challenge.parameters.expiresAt ?? 0) + 3600 },
    { cost: 1 },
    { keyPrefix: '00' },
  ];

  for (const spoil of spoils) {
    const parameters = { ...challenge.parameters, ...spoil };
    expect(await counts(packed({ challenge: { ...challenge, parameters }, solution }))).toBe(false);
  }
});

test('a challenge that somebody else signed, or nobody, does not', async () => {
  const foreign = await newChallenge('anders', new Date(), MAX_GUESSES);
  const { signature: _, ...unsigned } = challenge;

  expect(await counts(await solved(foreign))).toBe(false);
  expect(await counts(packed({ challenge: unsigned, solution: unpacked().solution }))).toBe(false);
});

test.each(['', 'geen base64!', packed(null), packed([]), packed({ challenge: {} }), packed('x')])(
  'something else does not: %j',
  async (text) => {
    expect(await counts(text)).toBe(false);
  },
);

test('a challenge takes as many guesses as it is told, and never fewer than a sixth of them', async () => {
  for (const guesses of [6, 60]) {
    const work = readProofOfWork(await solve(await newChallenge(SECRET, new Date(), guesses)));
    expect(work?.solution.counter).toBeGreaterThanOrEqual(guesses / 6);
    expect(work?.solution.counter).toBeLessThanOrEqual(guesses);
  }
});
