import { base64urlnopad } from '@scure/base';
import type { AnswerKeys } from './keys.ts';

/** What a letter holds for who may answer it. */
export type Answerable = Pick<AnswerKeys, 'box' | 'write' | 'seed'>;

const WANTED = 1;

/**
 * The field of a letter by which it can be answered. Always of the same length, so that no letter tells by its size.
 * @param isWanted false for a writer who wants none: what stands in it then opens a box that nobody can read
 */
export function writeField({ box, write, seed }: Answerable, isWanted: boolean): string {
  const keys = [box, write].flatMap((key) => [...base64urlnopad.decode(key)]);
  return base64urlnopad.encode(Uint8Array.from([isWanted ? WANTED : 0, ...keys, ...seed]));
}

/** That field of a letter that nobody can answer, of as many bytes: the site sealed it itself. */
export function fieldWithout(randomBytes: (count: number) => Uint8Array): string {
  return base64urlnopad.encode(Uint8Array.from([0, ...randomBytes(64)]));
}

/** Reads that field; `null` when its writer wants no answer, or the letter is of before. */
export function readField(field: string | null): Answerable | null {
  if (field === null) return null;
  const [flag, ...bytes] = base64urlnopad.decode(field);
  if (flag !== WANTED) return null;
  const key = (from: number) =>
    base64urlnopad.encode(Uint8Array.from(bytes.slice(from, from + 16)));
  return { box: key(0), write: key(16), seed: Uint8Array.from(bytes.slice(32)) };
}
