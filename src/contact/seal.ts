import { armor, Encrypter } from 'age-encryption';
import { LETTER_SIZES, writeLetter, type Letter } from './letter.ts';

declare const sealed: unique symbol;
/** Ciphertext only the service can open: a binary age file (age-encryption.org/v1). */
export type SealedLetter = Uint8Array & { readonly [sealed]: true };

/**
 * Seals a letter to every recipient: each of them can open it alone.
 * @param recipients post-quantum age recipients (`age1pq1…`)
 * @throws when a recipient is damaged or of another kind; a zone's file is checked for that at build time
 */
export async function seal(letter: Letter, recipients: readonly string[]): Promise<SealedLetter> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    if (!recipient.startsWith(HYBRID)) throw new Error('A recipient is not post-quantum.');
    encrypter.addRecipient(recipient);
  }
  const file = await encrypter.encrypt(writeLetter(letter));
  if (!isSealedLetter(file, recipients.length))
    throw new Error('A fresh letter has another shape.');
  return file;
}

/** Whether a recipient is whole and post-quantum, so that `seal` accepts it. */
export function isRecipient(text: string): boolean {
  if (!text.startsWith(HYBRID)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** A sealed letter as text of 64 columns that survives every mail program. */
export function toArmor(letter: SealedLetter): string {
  return armor.encode(letter);
}

/**
 * Reads a sealed letter from its armor; `null` when the text is no age file, is sealed to another
 * number or kind of recipients, or has a size that `seal` never makes.
 * @param recipientCount how many recipients it must have; left out for a letter that was checked
 *   before, when the zone may have had more or fewer keys
 */
export function fromArmor(text: string, recipientCount?: number): SealedLetter | null {
  try {
    const file = armor.decode(text);
    return isSealedLetter(file, recipientCount) ? file : null;
  } catch {
    return null;
  }
}

const HYBRID = 'age1pq1';
const NONCE_AND_TAG = 32;
// Every hybrid stanza is as long: its argument, then a body of 32 bytes. The MAC is 32 bytes too.
const HEADER =
  /^age-encryption\.org\/v1\n((?:-> mlkem768x25519 [A-Za-z0-9+/]{1494}\n[A-Za-z0-9+/]{43}\n){1,20})--- [A-Za-z0-9+/]{43}\n/;
const STANZA_LENGTH = '-> mlkem768x25519 '.length + 1494 + 1 + 43 + 1;

function isSealedLetter(file: Uint8Array, recipientCount?: number): file is SealedLetter {
  const [header, stanzas] = HEADER.exec(new TextDecoder('latin1').decode(file)) ?? [];
  if (header === undefined || stanzas === undefined) return false;
  const count = stanzas.length / STANZA_LENGTH;
  if (recipientCount !== undefined && count !== recipientCount) return false;
  const payload = file.length - header.length - NONCE_AND_TAG;
  return LETTER_SIZES.some((size) => size === payload);
}
