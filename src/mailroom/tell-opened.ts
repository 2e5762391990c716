import type { Letter } from '#contact/letter.ts';
import { jsonPost } from '#contact/json-post.ts';

/** What became of the word that a letter was opened; letters of before cannot be told of. */
export type Told = 'told' | 'untold' | 'unknownThere' | 'nothingToTell';

/**
 * Tells the site that a letter was opened.
 * @param address where the site takes that; a saved page has the whole of it
 */
export async function tellOpened({ receipt, token }: Letter, address: string): Promise<Told> {
  if (token === null) return 'nothingToTell';
  const answer = await fetch(address, jsonPost({ receipt, token })).catch(() => null);
  if (answer?.status === 404) return 'unknownThere';
  return answer?.ok === true ? 'told' : 'untold';
}
