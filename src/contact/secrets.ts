import { randomSigns, SIGNS, type RandomBytes } from './receipt.ts';

/** What a letter holds beside the message, and the hashes under which the store knows it again. */
export interface Secrets {
  /** 16 unpredictable bytes in base64url, sealed with the message: who can show them has opened the letter. */
  token: string;
  tokenHash: string;
  codeHash: string;
}

const PART = 3;
const TOKEN = /^[\w-]{22}$/;
// Marked for the bundler: a page that only makes codes leaves it out.
const CODE = /* @__PURE__ */ new RegExp(`^[${SIGNS}]{${PART}}-[${SIGNS}]{${PART}}$`);
const HASH = /^[0-9a-f]{64}$/;

/** Makes a token. */
export function newToken(randomBytes: RandomBytes): string {
  const base64 = btoa(String.fromCharCode(...randomBytes(16)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}

/** Makes the short code that its sender gets with the number: `K7P-29Q`, one of 24⁶ (27 bits). */
export function newCode(randomBytes: RandomBytes): string {
  return codeOf(randomSigns(2 * PART, randomBytes));
}

/** Everything for a letter with that code and token. */
export async function secretsWith(code: string, token: string): Promise<Secrets> {
  return { token, tokenHash: await hashOf(token), codeHash: await hashOf(code) };
}

/** The code in what somebody typed, however they wrote it; `null` when it holds none. */
export function readCode(typed: string): string | null {
  const code = codeOf(typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''));
  return CODE.test(code) ? code : null;
}

/** Whether a text has the shape of a token. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** Whether a text has the shape of a hash, as `hashOf` gives it. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

/** SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  // eslint-disable-next-line no-restricted-globals -- a digest is neither chance nor clock
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Six signs as a code is written. */
export function codeOf(signs: string): string {
  return `${signs.slice(0, PART)}-${signs.slice(PART)}`;
}
