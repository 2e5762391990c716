import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { distance } from '#answer/distance.ts';
import { command } from './terminal.ts';

const USAGE = `Makes src/answer/word-list.ts, the words with which a writer reads an answer.

  node commands/launch.cjs commands/answer-words.ts

It takes commands/answer-words.txt, which people picked and weeded by hand, keeps what the Dutch spelling dictionary
(OpenTaal) knows, and leaves out as few words as it can until no two are fewer than three slips apart. A list that
is in use must never change: words that were written down would no longer be read.`;

const HOW_MANY = 2048;

/** Two words that are this far apart share no single slip, so that every slip leads to one of them. */
const APART = 3;

/** No q, x or y: in Dutch they stand in words from elsewhere, which people spell in several ways. */
const EASY = /^[a-pr-wz]{3,9}$/;

const LIST = 'src/answer/word-list.ts';
const COLUMNS = 92;

await command(USAGE, async () => {
  const spelling = new URL('Dutch.trie.gz', import.meta.resolve('@cspell/dict-nl-nl'));
  const dictionary = decodeTrie(gunzipSync(await readFile(spelling)));
  const picked = (await readFile('commands/answer-words.txt', 'utf8')).trim().split(/\s+/);
  const refused = picked.filter((word) => !EASY.test(word) || !dictionary.has(word));
  if (refused.length > 0) throw new Error(`Not a Dutch word of 3 to 9 letters: ${refused.join()}`);
  const words = farApart(picked).slice(0, HOW_MANY).sort();
  if (words.length < HOW_MANY) throw new Error(`There are ${words.length} words: pick more.`);
  await writeFile(LIST, asModule(words));
  console.info(`${LIST} has ${words.length} words.`);
});

/** Takes the word with the fewest neighbours, drops those, and goes on: most are left that way. */
function farApart(words: readonly string[]): string[] {
  const near = neighbours(words);
  const kept: string[] = [];
  while (near.size > 0) {
    const [next = ''] = [...near.keys()].sort((one, other) => sizeOf(one) - sizeOf(other));
    kept.push(next);
    for (const dropped of [...(near.get(next) ?? []), next]) {
      for (const other of near.get(dropped) ?? []) near.get(other)?.delete(dropped);
      near.delete(dropped);
    }
  }
  return kept;

  function sizeOf(word: string): number {
    return near.get(word)?.size ?? 0;
  }
}

function neighbours(words: readonly string[]): Map<string, Set<string>> {
  const near = new Map(words.map((word) => [word, new Set<string>()]));
  for (const [index, one] of words.entries())
    for (const other of words.slice(index + 1))
      if (distance(one, other, APART - 1) < APART) {
        near.get(one)?.add(other);
        near.get(other)?.add(one);
      }
  return near;
}

function asModule(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `// Made by commands/answer-words.ts, and never changed once it is in use.
/** The ${words.length} words, by number: Dutch nouns (spelling: OpenTaal), any two at least three slips apart. */
export const wordList: readonly string[] = \`
${lines.join('\n')}
\`
  .trim()
  .split(/\\s+/);
`;
}
