import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64urlnopad, bech32, hex } from '@scure/base';
import type { Receipt } from '#contact/receipt.ts';

/** Begins everything that is mixed in, so that nothing made for another use or version is ever the same. */
const CONTEXT = 'sociale-politie/antwoord/1/';

/** What one guess costs: RFC 7914, 32 MiB and about a second on a slow phone. */
const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 };

/** Everything that the words open. No two are the same, and none can be made from another. */
export interface AnswerKeys {
  /** Name of the box; the store keeps only a hash of it. */
  box: string;
  /** Whoever shows it may fetch what is in the box. */
  read: string;
  /** Whoever shows it may put an answer in the box: it is sealed in the letter too. */
  write: string;
  /** Whoever shows it may empty the box. */
  wipe: string;
  /** 32 bytes of which the key of the answers is made, and with a token, their signature. It is sealed in the letter too. */
  seed: Uint8Array;
}

/**
 * Makes of the secret in the words what everything else is made of. Takes about a second on a slow phone, and lets
 * the page live meanwhile.
 * @param zone short name of the zone, so that the words of one open nothing at another
 */
export function rootOf(secret: Uint8Array, zone: string): Promise<Uint8Array> {
  return scryptAsync(secret, new TextEncoder().encode(CONTEXT + zone), COST);
}

/** Everything that a root opens. */
export function keysOf(root: Uint8Array): AnswerKeys {
  return {
    box: base64urlnopad.encode(part(root, 'box', 16)),
    read: base64urlnopad.encode(part(root, 'read', 16)),
    write: base64urlnopad.encode(part(root, 'write', 16)),
    wipe: base64urlnopad.encode(part(root, 'wipe', 16)),
    seed: part(root, 'seal', 32),
  };
}

/** The token of a letter with that number: who knows the words can make it again, and check what was signed with it. */
export function tokenOf(root: Uint8Array, receipt: Receipt): string {
  return base64urlnopad.encode(part(root, `token/${receipt}`, 16));
}

/** The age identity (post-quantum) to which answers are sealed. */
export function identityOf(seed: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', seed).toUpperCase();
}

/**
 * Signs an answer as only who opened the letter can: the seed and the token stand inside it. The host hears the token
 * when a letter is told to be opened, and never the seed.
 */
export function signatureOf(seed: Uint8Array, token: string, signed: string): string {
  const key = part(Uint8Array.from([...seed, ...base64urlnopad.decode(token)]), 'sign', 32);
  return base64urlnopad.encode(hmac(sha256, key, new TextEncoder().encode(signed)));
}

/** Under which the store keeps what only its holder can name or show. */
export function hashOfKey(key: string): string {
  return hex.encode(sha256(new TextEncoder().encode(key)));
}

/** HKDF with SHA-256 (RFC 5869), without salt: what goes in is even already. */
function part(secret: Uint8Array, label: string, length: number): Uint8Array {
  return hkdf(sha256, secret, undefined, new TextEncoder().encode(CONTEXT + label), length);
}
