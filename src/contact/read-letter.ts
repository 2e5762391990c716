import * as z from 'zod/mini';
import { FORMAT, type Letter } from './letter.ts';
import { positions, themes } from './message.ts';
import { receiptSchema } from './receipt-schema.ts';
import { isToken } from './secrets.ts';

/** Letters of before, without a token. */
const FIRST_FORMAT = 'sociale-politie/1';

const letterSchema = z.strictObject({
  receipt: receiptSchema,
  writtenAt: z.string(),
  token: later(z.string().check(z.refine(isToken))),
  theme: z.enum(themes),
  municipality: z.nullable(z.string()),
  reach: z.nullable(z.string()),
  text: z.string(),
  school: later(z.string()),
  position: later(z.enum(positions)),
  answer: later(z.string().check(z.refine(isAnswerField))),
  earlier: later(receiptSchema),
});

/** A later field: letters of before do not have it. */
function later<T extends string>(kind: z.ZodMiniType<T, T>) {
  return z.pipe(
    z.optional(kind),
    z.transform((value) => value ?? null),
  );
}

/** Whether a text has the shape of the field by which a letter can be answered. */
function isAnswerField(text: string): boolean {
  return /^[\w-]{87}$/.test(text);
}

/** Reads the bytes of an opened letter; `null` when they are no letter of this site. */
export function readLetter(bytes: Uint8Array): Letter | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const { format: _, ...fields } = z
      .looseObject({ format: z.enum([FORMAT, FIRST_FORMAT]) })
      .parse(json);
    return letterSchema.parse(fields);
  } catch {
    return null;
  }
}
