import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import * as z from 'zod/mini';
import { isReceipt, type Receipt } from '#contact/receipt.ts';
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
const FORMAT = 'sociale-politie/antwoord/1';

const answerSchema = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.enum(answerKinds),
  receipt: z.custom<Receipt>((text) => typeof text === 'string' && isReceipt(text)),
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  text: z.string(),
  signature: z.string(),
});

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

/** An answer that opened; `isGenuine` when who opened the letter made it, or the writer's own device. */
export type OpenedAnswer = Answer & { isGenuine: boolean };

/**
 * Opens an answer; `null` when it is none, or not for these words.
 * @param tokenFor gives the token of the letter with that number
 */
export async function openAnswer(
  sealed: Uint8Array,
  seed: Uint8Array,
  tokenFor: (receipt: Receipt) => string,
): Promise<OpenedAnswer | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identityOf(seed));
  try {
    const json: unknown = JSON.parse(await decrypter.decrypt(sealed, 'text'));
    const { format: _, signature, ...answer } = answerSchema.parse(json);
    const own = signatureOf(seed, tokenFor(answer.receipt), signedPart(answer));
    return { ...answer, isGenuine: own === signature };
  } catch {
    return null;
  }
}

// An array, so that nothing can pass from one field into the next.
function signedPart({ kind, receipt, day, text }: Answer): string {
  return JSON.stringify([FORMAT, kind, receipt, day, text]);
}
