import { sha256 } from '@noble/hashes/sha2.js';

/** How many numbers carry a secret, and so how many words open an answer. */
export const NUMBER_COUNT = 8;

/** What they carry: 80 bits that nobody can guess. An eighth of a number each checks the others. */
export const SECRET_LENGTH = 10;

const BITS = 11;

/** Writes a secret of `SECRET_LENGTH` bytes as numbers below 2048, the last bits of which check the others. */
export function numbersOf(secret: Uint8Array): number[] {
  return numbersIn(bitsOf([...secret, checkOf(secret)], 8), BITS);
}

/** The secret that numbers carry; `null` when one of them is another, or their order is. */
export function secretOf(numbers: readonly number[]): Uint8Array | null {
  const bytes = Uint8Array.from(numbersIn(bitsOf(numbers, BITS), 8));
  const secret = bytes.slice(0, SECRET_LENGTH);
  return bytes.at(-1) === checkOf(secret) ? secret : null;
}

function checkOf(secret: Uint8Array): number {
  return Number(sha256(secret).at(0));
}

/** Writes numbers as bits, that many each. */
function bitsOf(numbers: readonly number[], length: number): string {
  return numbers.map((number) => number.toString(2).padStart(length, '0')).join('');
}

/** Reads bits as numbers of that many bits each. */
function numbersIn(bits: string, length: number): number[] {
  const starts = Array.from({ length: bits.length / length }, (_, index) => index * length);
  return starts.map((start) => Number.parseInt(bits.slice(start, start + length), 2));
}
