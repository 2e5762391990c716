import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The words of a text, as they are spelled; addresses, file names, codes and `{max}` are none. */
export function wordsIn(text: string): string[] {
  const read = text
    .replace(/\]\([^)]*\)|<[^>]+>|\{[^}]*\}|https?:\S+|\S*\d\S*|(?<!\S)\.\S+/g, ' ')
    .replaceAll('\u00ad', '')
    .replaceAll('’', "'");
  return (read.match(/\p{L}[\p{L}'-]*/gu) ?? [])
    .map((word) => word.replace(/['-]+$/, ''))
    .filter((word) => word.length > 1);
}

/** Words that the Dutch dictionary does not know; takes about two seconds. */
export function unknownWords(words: Iterable<string>): Set<string> {
  const unique = [...new Set(words)];
  const config = 'tests/readers/cspell.json';
  const options = ['--no-progress', '--no-summary', '--words-only', '--no-exit-code'];
  const found = execFileSync(
    process.execPath,
    [
      fileURLToPath(import.meta.resolve('cspell/bin.mjs')),
      'stdin://words.txt',
      '--config',
      config,
      ...options,
    ],
    { input: unique.join('\n'), encoding: 'utf8' },
  );
  const parts = new Set(found.split('\n').filter((part) => part !== ''));
  return new Set(unique.filter((word) => [...partsOf(word)].some((part) => parts.has(part))));
}

/** The checker looks at the parts of `IP-adres` one by one. */
function partsOf(word: string): string[] {
  return [word, ...word.split('-')];
}

/** Words of a list that editors keep: one a line. */
export function wordList(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
