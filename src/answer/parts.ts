import type { Letter } from '#contact/letter.ts';
import type { Receipt } from '#contact/receipt.ts';
import { base64urlnopad } from '@scure/base';
import type { Ask } from './box-ask.ts';
import { writeNewBox } from './box.ts';
import { readField, writeField } from './field.ts';
import { keysOf, tokenOf } from './keys.ts';
import { sealAnswer, type Answer } from './sealed-answer.ts';

/** Length of a root, in bytes. */
export const ROOT_LENGTH = 32;

/** What a letter holds and brings along so that it can be answered. */
export interface AnswerParts {
  token: string;
  /** The field of the letter. */
  answer: string;
  /** The box, as it travels with the letter. */
  box: string;
}

/** What goes into a new box, as its writer's device knows it. */
export interface FirstEntry {
  receipt: Receipt;
  /** Day of sending. */
  day: string;
  /** Day from which to look again; empty when there is none. */
  again: string;
}

/**
 * The parts of a first letter.
 * @param root of the words; of chance, for a writer who wants no answer
 */
export async function partsOf(
  root: Uint8Array,
  isWanted: boolean,
  { receipt, day, again }: FirstEntry,
): Promise<AnswerParts> {
  const keys = keysOf(root);
  const token = tokenOf(root, receipt);
  const kept = await sealAnswer({ kind: 'kept', receipt, day, text: again }, keys.seed, token);
  return { token, answer: writeField(keys, isWanted), box: writeNewBox(keys, kept) };
}

/**
 * The parts of a letter that continues a conversation: the field of the first, a token of its own, and a box that
 * nobody can read, so that it looks like any letter.
 * @param chance a root of chance
 */
export async function partsOfNext(
  root: Uint8Array,
  chance: Uint8Array,
  entry: FirstEntry,
): Promise<AnswerParts> {
  const { box } = await partsOf(chance, false, entry);
  return { token: tokenOf(root, entry.receipt), answer: writeField(keysOf(root), true), box };
}

/** What staff say to a letter: what is in an answer, but for the number. */
export type Said = Omit<Answer, 'receipt'>;

/** What to ask of the box of an opened letter so that its writer reads that; `null` when no answer is wanted. */
export async function askToSay(letter: Letter, said: Said): Promise<Ask | null> {
  const answerable = readField(letter.answer);
  if (!answerable || letter.token === null) return null;
  const { box, write, seed } = answerable;
  const sealed = await sealAnswer({ ...said, receipt: letter.receipt }, seed, letter.token);
  const ask = said.kind === 'opened' ? 'opened' : 'write';
  return { ask, box, key: write, answer: base64urlnopad.encode(sealed) };
}
