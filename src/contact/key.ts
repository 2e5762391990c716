import { armor, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';

/** A key pair of a member of staff. */
export interface KeyPair {
  /** Armored age file, locked with a passphrase; its owner keeps it. */
  keyFile: string;
  /** Public half, for the zone's file. */
  recipient: string;
}

/**
 * Makes a post-quantum key pair, locked with a passphrase.
 * @param workFactor base-2 logarithm of the scrypt work that every try of a passphrase costs
 */
export async function newKeyPair(passphrase: string, workFactor = 18): Promise<KeyPair> {
  const identity = await generateHybridIdentity();
  const recipient = await identityToRecipient(identity);
  const locker = new Encrypter();
  locker.setPassphrase(passphrase);
  locker.setScryptWorkFactor(workFactor);
  const keyFile = armor.encode(await locker.encrypt(`# public key: ${recipient}\n${identity}\n`));
  return { keyFile, recipient };
}
