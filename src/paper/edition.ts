import { createHash } from 'node:crypto';

/** The name of what stands in a paper: other words, another name. */
export function editionOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 7);
}
