import { hashOfKey, type AnswerKeys } from '#answer/keys.ts';
import { writeNewBox } from '#answer/box.ts';
import { SEALED_LENGTH } from '#answer/sealed-answer.ts';
import type { Receipt } from '#contact/receipt.ts';
import { chanceFrom } from '#tests/builders/chance.ts';
import { secretsOf } from './letters.ts';

/** What opens the box of the letter with this number. */
export function boxKeysOf(receipt: string): AnswerKeys {
  const { codeHash } = secretsOf(receipt as Receipt);
  const { bytes } = chanceFrom(parseInt(codeHash.slice(0, 8), 16));
  const key = () => Buffer.from(bytes(16)).toString('base64url');
  return { box: key(), read: key(), write: key(), wipe: key(), seed: new Uint8Array(32) };
}

/** A new box for the answers to a letter, as its page posts it. */
export function newBoxOf(receipt: string): string {
  return writeNewBox(boxKeysOf(receipt), sealedAnswer(`${receipt} 0`));
}

/** Under which the store keeps the box of a letter. */
export function storedNameOf(receipt: string): string {
  return hashOfKey(boxKeysOf(receipt).box);
}

const MARK = 'answer ';
const NAME_LENGTH = 'K7P2-9QXD 0'.length;

/** As many bytes as a sealed answer has; what would be sealed is its name: the number of its letter, and its own. */
export function sealedAnswer(name: string): Uint8Array {
  const bytes = new Uint8Array(SEALED_LENGTH);
  new TextEncoder().encodeInto(MARK + name, bytes);
  return bytes;
}

/** The names of the answers among pieces of which others are chance. */
export function namesOf(pieces: readonly Uint8Array[]): string[] {
  const texts = pieces.map((one) =>
    new TextDecoder().decode(one.slice(0, MARK.length + NAME_LENGTH)),
  );
  return texts.filter((text) => text.startsWith(MARK)).map((text) => text.slice(MARK.length));
}
