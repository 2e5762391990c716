import * as z from 'zod/mini';
import { PLACES } from './box.ts';

const key = z.string().check(z.regex(/^[\w-]{22}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const asked = { box: key, key };
const askSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('read'), ...asked }),
  z.strictObject({ ask: z.literal('write'), ...asked, answer: z.string() }),
  /** An answer that says that the letter was opened: the first counts. */
  z.strictObject({ ask: z.literal('opened'), ...asked, answer: z.string() }),
  z.strictObject({
    ask: z.literal('wipe'),
    ...asked,
    /** Which answers, by `nameOfAnswer`; without it everything. */
    answers: z.optional(z.array(hash).check(z.maxLength(PLACES))),
  }),
]);

/** What can be asked of a box. */
export type Ask = z.output<typeof askSchema>;

/** Reads what is asked; `null` when it is something else. */
export function readAsk(text: string): Ask | null {
  try {
    return askSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
