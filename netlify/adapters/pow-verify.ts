import { randomInt } from 'node:crypto';
import { createChallenge, solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import * as z from 'zod';
import { CHALLENGE_LIFE } from '#contact/terms.ts';
import { derivedKey } from './derived-key.ts';

const ALGORITHM = 'PBKDF2/SHA-256';

/** PBKDF2 iterations per guess; with the number of guesses this sets how long a device computes. */
const COST = 10_000;

/** Part of the guesses that is always needed, so that the progress bar is seen. */
const LEAST = 1 / 6;

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const payloadSchema = z.object({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: hex,
      salt: hex,
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: hex,
      keySignature: hex,
      expiresAt: z.number(),
    }),
    signature: hex.length(64),
  }),
  solution: z.object({ counter: z.number(), derivedKey: hex }),
});

/** A challenge that a page claims to have solved. */
export type ProofOfWork = z.output<typeof payloadSchema>;

/**
 * Makes a challenge: signed, with an end, and with an answer that this site can check without work.
 * @param guesses that it takes at most: see `guessesFor`
 */
export function newChallenge(secret: string, now: Date, guesses: number): Promise<Challenge> {
  return createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    counter: randomInt(Math.round(guesses * LEAST), guesses + 1),
    deriveKey,
    expiresAt: new Date(now.getTime() + CHALLENGE_LIFE),
    ...secretsFrom(secret),
  });
}

/** Solves a challenge, as the text that `readProofOfWork` reads: what a page does for its visitor. */
export async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** Reads what a page sent (JSON in base64); `null` when it is something else. */
export function readProofOfWork(payload: string): ProofOfWork | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
    return payloadSchema.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

/** True for a challenge of ours that is in time and solved, however often it comes: see `spent-proofs.ts`. */
export async function isSolved(work: ProofOfWork, secret: string): Promise<boolean> {
  const { verified } = await verifySolution({ ...work, deriveKey, ...secretsFrom(secret) });
  return verified;
}

function secretsFrom(secret: string) {
  const key = (use: string) => Buffer.from(derivedKey(secret, use, 32)).toString('hex');
  return { hmacSignatureSecret: key('challenge'), hmacKeySignatureSecret: key('solution') };
}
