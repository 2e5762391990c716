import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { CHALLENGE_ADDRESS, GUESSES_HEADER, MAX_GUESSES } from '#contact/proof.ts';

/**
 * Asks this site for a challenge and solves it on this device, as the text that the function reads.
 * @param controller ends the work
 * @param onGuess is called after every guess, with how many there may be
 * @throws when there is no challenge, no way to solve it, or the work was ended
 */
export async function solve(
  controller: AbortController,
  onGuess: (most: number) => void,
): Promise<string> {
  const { signal } = controller;
  const response = await fetch(CHALLENGE_ADDRESS, { signal });
  const most = Number(response.headers.get(GUESSES_HEADER) ?? MAX_GUESSES);
  const challenge: unknown = await response.json();
  if (!isChallenge(challenge)) throw new Error('This site gives no challenge.');
  const solution = await solveChallenge({
    challenge,
    controller,
    deriveKey: (...guess) => {
      onGuess(most);
      return deriveKey(...guess);
    },
  });
  if (solution === null) throw new Error('The work was ended.');
  return btoa(JSON.stringify({ challenge, solution }));
}

/** Our own function made it, so its outside is enough. */
function isChallenge(value: unknown): value is Challenge {
  return typeof value === 'object' && value !== null && 'parameters' in value;
}
