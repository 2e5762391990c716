import { armor, Decrypter } from 'age-encryption';
import type { Letter } from './letter.ts';
import { readLetter } from './read-letter.ts';

/** A letter that was opened, or why not. */
export type Opening =
  | { ok: true; letter: Letter }
  /** `otherKey`: whole, but sealed to somebody else. `damaged`: not as it was sealed. */
  | { ok: false; reason: 'otherKey' | 'damaged' };

/** A key that was unlocked, or why not. */
export type Unlocking =
  | { ok: true; identity: string }
  /** `passphrase`: another one was used. `notAKey`: the file holds no key of this kind, or is damaged. */
  | { ok: false; reason: 'passphrase' | 'notAKey' };

/**
 * Opens a sealed letter.
 * @param file binary age file
 * @param identity as `unlock` gives it
 */
export async function open(file: Uint8Array, identity: string): Promise<Opening> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    const letter = readLetter(await decrypter.decrypt(file));
    return letter ? { ok: true, letter } : { ok: false, reason: 'damaged' };
  } catch (error) {
    return { ok: false, reason: isNoMatch(error) ? 'otherKey' : 'damaged' };
  }
}

/** Unlocks a key file as `npm run keys` (or `age-keygen -pq | age -p -a`) writes it. Takes a second of work. */
export async function unlock(keyFile: string, passphrase: string): Promise<Unlocking> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const content = await decrypter.decrypt(armor.decode(keyFile), 'text');
    const identity = /^AGE-SECRET-KEY-PQ-1[A-Z0-9]+$/m.exec(content)?.[0];
    return identity ? { ok: true, identity } : { ok: false, reason: 'notAKey' };
  } catch (error) {
    const wasPassphrase = isNoMatch(error) && isPassphraseFile(keyFile);
    return { ok: false, reason: wasPassphrase ? 'passphrase' : 'notAKey' };
  }
}

// The library has no error types; a test holds it to this sentence.
function isNoMatch(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

function isPassphraseFile(keyFile: string): boolean {
  return new TextDecoder('latin1').decode(armor.decode(keyFile)).includes('\n-> scrypt ');
}
