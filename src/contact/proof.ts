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

/** Maximum length of a proof, in characters; both kinds are well below. */
export const MAX_PROOF = 8192;

/** Name of the honeypot: a control that people do not see and bots fill in. It is no part of the message. */
export const honeypot = 'website';
