import { Decrypter } from 'age-encryption';
import * as z from 'zod/mini';
import type { Receipt } from '#contact/receipt.ts';
import { receiptSchema } from '#contact/receipt-schema.ts';
import { identityOf, signatureOf } from './keys.ts';
import { answerKinds, FORMAT, signedPart, type Answer } from './sealed-answer.ts';

const answerSchema = z.strictObject({
  format: z.literal(FORMAT),
  kind: z.enum(answerKinds),
  receipt: receiptSchema,
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  text: z.string(),
  signature: z.string(),
});

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
