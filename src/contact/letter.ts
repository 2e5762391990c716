import type { Message } from './message.ts';
import type { Receipt } from './receipt.ts';

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

/** What a letter says that it is. */
export const FORMAT = 'sociale-politie/2';

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

/**
 * A letter as bytes: JSON (RFC 8259) in UTF-8, filled up with spaces to one of `LETTER_SIZES`,
 * so that any age program shows readable text.
 */
export function writeLetter(letter: Letter): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify({ format: FORMAT, ...written(letter) }));
  const size = LETTER_SIZES.find((candidate) => candidate >= bytes.length);
  if (size === undefined) throw new Error('A valid message does not fit in the largest letter.');
  const filled = new Uint8Array(size).fill(0x20);
  filled.set(bytes);
  return filled;
}

/**
 * Every field in its order. One that came later is left out when it says nothing, so that such a letter stays to the
 * byte as it was before the field existed.
 */
function written(letter: Letter): Record<keyof Letter, unknown> {
  const { receipt, writtenAt, theme, municipality, reach, text } = letter;
  return {
    ...{ receipt, writtenAt, token: unlessNull(letter.token) },
    ...{ theme, municipality, reach, text },
    school: unlessNull(letter.school),
    position: unlessNull(letter.position),
    answer: unlessNull(letter.answer),
    earlier: unlessNull(letter.earlier),
  };
}

const unlessNull = (field: string | null): string | undefined => field ?? undefined;
