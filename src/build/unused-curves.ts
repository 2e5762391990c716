import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const RECIPIENTS = /\/age-encryption\/dist\/recipients\.js(?:\?|$)/;

/** How age asks for the curve of NIST, alone and in a hybrid. */
const ASKED = [
  ['import { MLKEM768P256, MLKEM768X25519 } from', 'import { MLKEM768X25519 } from'],
  [
    'import { p256 } from "@noble/curves/nist.js";',
    'const p256 = undefined, MLKEM768P256 = undefined;',
  ],
] as const;

/**
 * Leaves the curve of NIST out of scripts for browsers, with all that calculates on it: age seals with it to keys in
 * hardware alone, which `seal` refuses. It would be a sixth of what everybody fetches who writes.
 */
export function withoutNistCurve(): Plugin {
  return {
    name: 'without-nist-curve',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: (code, id) => (RECIPIENTS.test(id) ? withoutCurve(code) : null),
  };
}

/**
 * What age makes recipients with, without the curve: the two kinds that need it throw when they are used.
 * @throws when a new version asks for the curve in another way
 */
export function withoutCurve(code: string): string {
  return ASKED.reduce((text, [asked, instead]) => {
    if (!text.includes(asked)) throw new Error(`age-encryption no longer says \`${asked}\`.`);
    return text.replace(asked, instead);
  }, code);
}

/**
 * Functions of `@noble/post-quantum` that only make something and return it, so that a hybrid which nothing uses is
 * neither fetched nor made. Without this its module makes three of them whenever it is loaded.
 */
export const PURE_FUNCTIONS = ['QSF', 'createKitchenSink', 'ecdhKem'];
