import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

/**
 * Words for a passphrase, each drawn by chance from the 41,169 words of 4 to 7 letters in the Dutch spelling
 * dictionary (OpenTaal), which is 15 bits a word. Takes some seconds.
 */
export async function randomWords(count: number): Promise<string> {
  const short = await shortWords();
  return Array.from({ length: count }, () => short[randomInt(short.length)]).join(' ');
}

async function shortWords(): Promise<string[]> {
  const dictionary = new URL('Dutch.trie.gz', import.meta.resolve('@cspell/dict-nl-nl'));
  const words = decodeTrie(gunzipSync(await readFile(dictionary))).words();
  return [...words].filter((word) => /^[a-z]{4,7}$/.test(word));
}
