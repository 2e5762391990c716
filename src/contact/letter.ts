import * as z from 'zod/mini';
import { positions, themes, type Message } from './message.ts';
import { isReceipt, type Receipt } from './receipt.ts';
import { isToken } from './secrets.ts';

/** A message as it is sealed: what the service reads when it opens the letter. */
export interface Letter extends Message {
  receipt: Receipt;
  /** Moment of writing by the writer's own clock, to the minute: `2026-11-22T09:41Z`. */
  writtenAt: string;
  /** Shows that somebody opened the letter: see `secrets.ts`. `null` in letters of before. */
  token: string | null;
  /** By which it can be answered, or as many bytes that say it cannot: see `#answer/field.ts`. `null` in letters of before. */
  answer: string | null;
  /** Number of the first letter of a conversation that this one continues, as its writer says. */
  earlier: Receipt | null;
}

/** Sizes in bytes that a letter is filled up to, so that its length says little about the message. */
export const LETTER_SIZES = [1024, 4096, 16_384] as const;

const FORMAT = 'sociale-politie/2';

/** Letters of before, without a token. */
const FIRST_FORMAT = 'sociale-politie/1';

/** Every field, in the order in which a letter has them. */
const letterSchema = z.strictObject({
  receipt: z.custom<Receipt>((text) => typeof text === 'string' && isReceipt(text)),
  writtenAt: z.string(),
  token: unlessNull(z.string().check(z.refine(isToken))),
  theme: z.enum(themes),
  municipality: z.nullable(z.string()),
  reach: z.nullable(z.string()),
  text: z.string(),
  school: unlessNull(z.string()),
  position: unlessNull(z.enum(positions)),
  answer: unlessNull(z.string().check(z.refine(isAnswerField))),
  earlier: unlessNull(z.custom<Receipt>((text) => typeof text === 'string' && isReceipt(text))),
});

/** A later field: a letter that says nothing there stays to the byte as it was before the field existed. */
function unlessNull<T extends string>(kind: z.ZodMiniType<T, T>) {
  return z.codec(z.optional(kind), z.nullable(kind), {
    decode: (value) => value ?? null,
    encode: (value) => value ?? undefined,
  });
}

/** What a letter holds beside its message and its number. */
export type LetterSecrets = { token: string; answer: string } & Partial<Pick<Letter, 'earlier'>>;

/** Puts a message into a letter. */
export function toLetter(
  message: Message,
  receipt: Receipt,
  now: Date,
  { token, answer, earlier = null }: LetterSecrets,
): Letter {
  const writtenAt = `${now.toISOString().slice(0, 16)}Z`;
  return { ...message, receipt, token, answer, earlier, writtenAt };
}

/** Whether a text has the shape of the field by which a letter can be answered. */
function isAnswerField(text: string): boolean {
  return /^[\w-]{87}$/.test(text);
}

/**
 * A letter as bytes: JSON (RFC 8259) in UTF-8, filled up with spaces to one of `LETTER_SIZES`,
 * so that any age program shows readable text.
 */
export function writeLetter(letter: Letter): Uint8Array {
  const json = JSON.stringify({ format: FORMAT, ...z.encode(letterSchema, letter) });
  const bytes = new TextEncoder().encode(json);
  const size = LETTER_SIZES.find((candidate) => candidate >= bytes.length);
  if (size === undefined) throw new Error('A valid message does not fit in the largest letter.');
  const filled = new Uint8Array(size).fill(0x20);
  filled.set(bytes);
  return filled;
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
