import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';

/** Solves a challenge as the page does, and writes it as the page does. */
export async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return packed({ challenge, solution });
}

/** Any value as a page would pack it. */
export function packed(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64');
}
