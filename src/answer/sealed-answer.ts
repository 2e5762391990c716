import { Encrypter, identityToRecipient } from 'age-encryption';
import type { Receipt } from '#contact/receipt.ts';
import { identityOf, signatureOf } from './keys.ts';

/**
 * What an answer can be: `kept` is put in by the writer's own device, `opened` by that of who opens the letter; the
 * others are chosen by a person.
 */
export const answerKinds = ['kept', 'opened', 'read', 'looking', 'call', 'text'] as const;
/** What an answer is. */
export type AnswerKind = (typeof answerKinds)[number];

/** An answer as it is read. */
export interface Answer {
  kind: AnswerKind;
  /** Number of the letter that it answers. */
  receipt: Receipt;
  /** Day of writing, by the clock of who wrote it: `2026-11-28`. */
  day: string;
  /** What was written; of `kept` the day from which its writer meant to look again, if any; else nothing. */
  text: string;
}

/** Every sealed answer is as long as this, whatever it says: 2 KiB in an age file for one key. */
export const SEALED_LENGTH = 3707;

const FILLED_LENGTH = 2048;
/** What a sealed answer says that it is. */
export const FORMAT = 'sociale-politie/antwoord/1';

/** Whether a text is short enough for one answer. */
export function fitsAnswer(text: string): boolean {
  return new TextEncoder().encode(JSON.stringify(text)).length <= FILLED_LENGTH - 256;
}

/**
 * Seals an answer to who knows the words.
 * @param seed from the letter
 * @param token from the letter
 * @throws when the text does not fit
 */
export async function sealAnswer(
  answer: Answer,
  seed: Uint8Array,
  token: string,
): Promise<Uint8Array> {
  if (!fitsAnswer(answer.text)) throw new Error('An answer of that length has no place.');
  const signature = signatureOf(seed, token, signedPart(answer));
  const { kind, receipt, day, text } = answer;
  const json = JSON.stringify({ format: FORMAT, kind, receipt, day, text, signature });
  const filled = new Uint8Array(FILLED_LENGTH).fill(0x20);
  filled.set(new TextEncoder().encode(json));
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identityOf(seed)));
  return encrypter.encrypt(filled);
}

/** What the signature of an answer is made of: an array, so that nothing can pass from one field into the next. */
export function signedPart({ kind, receipt, day, text }: Answer): string {
  return JSON.stringify([FORMAT, kind, receipt, day, text]);
}
