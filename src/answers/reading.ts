import type { Ask } from '#answer/box-ask.ts';
import { nameOfAnswer, piecesOf, READING_LENGTH } from '#answer/box.ts';
import { keysOf, rootOf, tokenOf, type AnswerKeys } from '#answer/keys.ts';
import { wordsOf } from '#answer/words.ts';
import { openAnswer, type OpenedAnswer } from '#answer/opened-answer.ts';
import { jsonPost } from '#contact/json-post.ts';

/** What the words open. */
export interface Conversation {
  root: Uint8Array;
  words: readonly string[];
  keys: AnswerKeys;
}

/** An answer with the name by which it is wiped. */
export type NamedAnswer = OpenedAnswer & { name: string };

/** Makes of a secret what everything else needs. Takes about a second on a slow phone. */
export async function conversationOf(secret: Uint8Array, zone: string): Promise<Conversation> {
  const root = await rootOf(secret, zone);
  return { root, words: wordsOf(secret), keys: keysOf(root) };
}

/**
 * Fetches what is in the box, and opens what opens.
 * @throws when the site does not answer as it should
 */
export async function fetchAnswers(
  { root, keys }: Conversation,
  address: string,
): Promise<NamedAnswer[]> {
  const answer = await ask({ ask: 'read', box: keys.box, key: keys.read }, address);
  const reading = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok || reading.length !== READING_LENGTH) throw new Error('No reading.');
  const tokenFor = (receipt: OpenedAnswer['receipt']) => tokenOf(root, receipt);
  const opened = await Promise.all(
    piecesOf(reading).map(async (piece) => {
      const found = await openAnswer(piece, keys.seed, tokenFor);
      return found && { ...found, name: nameOfAnswer(piece) };
    }),
  );
  return opened.filter((one) => one !== null);
}

/**
 * Takes answers out of the box, or the whole box away.
 * @param answers by name; without it everything
 * @throws when the site does not say that it did
 */
export async function wipe(
  { keys }: Conversation,
  answers: string[] | undefined,
  address: string,
): Promise<void> {
  const which = answers === undefined ? {} : { answers };
  const answer = await ask({ ask: 'wipe', box: keys.box, key: keys.wipe, ...which }, address);
  if (!answer.ok) throw new Error('Not wiped.');
}

function ask(asked: Ask, address: string): Promise<Response> {
  return fetch(address, jsonPost(asked));
}
