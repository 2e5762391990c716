import { distance } from './distance.ts';
import { NUMBER_COUNT, numbersOf, secretOf } from './secret.ts';
import { wordList } from './word-list.ts';

/** Writes a secret of `SECRET_LENGTH` bytes as words, the last bits of which check the others. */
export function wordsOf(secret: Uint8Array): string[] {
  return wordsAt(numbersOf(secret));
}

/** The words that stand for the numbers of a secret. */
export function wordsAt(numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => wordList.slice(number, number + 1));
}

/** A word that is not on the list; `meant` when it is one slip away from one that is. */
export interface Slip {
  typed: string;
  meant: string | null;
}

/** What somebody typed, as far as this device can tell without asking anybody. */
export type WordReading =
  | { kind: 'read'; secret: Uint8Array }
  /** Every word is on the list, or one slip away from it; these would be right. */
  | { kind: 'nearly'; words: string[]; slips: Slip[] }
  | { kind: 'unknown'; slips: Slip[] }
  | { kind: 'count'; count: number }
  /** Words of the list that do not belong together: one is another, or their order is. */
  | { kind: 'otherWords' };

/** Reads words, however they were typed: case, accents, signs, numbers and line ends do not matter. */
export function readWords(typed: string): WordReading {
  const words = wordsIn(typed);
  if (words.length !== NUMBER_COUNT) return { kind: 'count', count: words.length };
  const slips = words.filter((word) => !wordList.includes(word)).map(slipOf);
  if (slips.some(({ meant }) => meant === null)) return { kind: 'unknown', slips };
  const meant = words.map((word) => slips.find((slip) => slip.typed === word)?.meant ?? word);
  const secret = secretOf(meant.map((word) => wordList.indexOf(word)));
  if (secret === null)
    return slips.length > 0 ? { kind: 'unknown', slips } : { kind: 'otherWords' };
  return slips.length > 0 ? { kind: 'nearly', words: meant, slips } : { kind: 'read', secret };
}

/** Whether a text gives the words away: half of them, in any order, are enough for somebody to be helped. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const typed = new Set(wordsIn(text));
  return words.filter((word) => typed.has(word)).length >= words.length / 2;
}

function wordsIn(typed: string): string[] {
  const plain = typed.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...plain.matchAll(/[a-z]+/g)].map(([word]) => word);
}

function slipOf(typed: string): Slip {
  // No slip leads to two words: a test tries them all.
  const meant = wordList.find((word) => distance(typed, word, 1) <= 1);
  return { typed, meant: meant ?? null };
}
