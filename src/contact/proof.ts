/** What a page sends along to show that a person wrote; each part as the one who checks it made it. */
export interface Proof {
  /** A solved challenge of this site. */
  work?: string | undefined;
  /** A token of hCaptcha. */
  hcaptcha?: string | undefined;
}

/** Address that gives a challenge to solve. */
export const CHALLENGE_ADDRESS = '/api/challenge';

/** Most guesses that a challenge takes: on a phone that is four times slower than a laptop, some two seconds. */
export const MAX_GUESSES = 300;

/** Header of a challenge that says how many guesses it takes at most. */
export const GUESSES_HEADER = 'guesses';

/** What a challenge costs at most when an hour is full: then a slow phone works for eight seconds. */
const DEAREST = 4;

/**
 * Most guesses of a challenge by how busy it is: the same up to half of an hour's places, then ever more.
 * @param share of the places that are taken, from 0
 */
export function guessesFor(share: number): number {
  const price = 1 + (DEAREST - 1) * (2 * share - 1);
  return Math.round(MAX_GUESSES * Math.min(Math.max(price, 1), DEAREST));
}

/** Maximum length of a proof, in characters; both kinds are well below. */
export const MAX_PROOF = 8192;

/** Name of the honeypot: a control that people do not see and bots fill in. It is no part of the message. */
export const honeypot = 'website';
