import { createHash } from 'node:crypto';
import { hashOfKey, type AnswerKeys } from '#answer/keys.ts';
import { writeNewBox } from '#answer/box.ts';
import { SEALED_LENGTH } from '#answer/sealed-answer.ts';

/** What opens the box of the letter with this number. */
export function boxKeysOf(receipt: string): AnswerKeys {
  const key = (use: string) =>
    createHash('sha256').update(`${use} ${receipt}`).digest().subarray(0, 16).toString('base64url');
  const seed = new Uint8Array(32);
  return { box: key('box'), read: key('read'), write: key('write'), wipe: key('wipe'), seed };
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
