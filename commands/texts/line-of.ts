import { existsSync, readFileSync, statSync } from 'node:fs';

/**
 * Where in a file something stands that a rule found: `content/stop/plan.mdx:12`. The file alone when it cannot be told.
 * @param place file, with more behind it for a short text: `content/ui.nl.json: contact.title`
 * @param wrong what the rule says: a line in front, or the words in question between quotes
 */
export function lineOf(place: string, wrong: string): { place: string; wrong: string } {
  const [file = place] = place.split(': ');
  const [, given, rest = ''] = /^(\d+): ([^]*)$/.exec(wrong) ?? [];
  if (given !== undefined) return { place: `${file}:${given}`, wrong: rest };
  const isFile = existsSync(file) && statSync(file).isFile();
  const line = isFile ? lineWith(readFileSync(file, 'utf8'), quotesIn(wrong)) : undefined;
  return { place: line === undefined ? place : `${file}:${line}`, wrong };
}

/** What stands between quotes, longest first: a sentence tells more than a word. */
function quotesIn(wrong: string): string[] {
  const quotes = [...wrong.matchAll(/"([^"]+)"/g)].map(([, quote = '']) => quote);
  return quotes.toSorted((one, other) => other.length - one.length);
}

function lineWith(text: string, quotes: readonly string[]): number | undefined {
  const lines = text.split('\n');
  for (const quote of quotes) {
    const at = lines.findIndex((line) => [line, plain(line)].some((one) => one.includes(quote)));
    if (at !== -1) return at + 1;
  }
  return undefined;
}

/** Without what a reader does not see: addresses of links, signs of markdown, a call that is read as a word. */
function plain(line: string): string {
  return line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<Call to="[^"]*" \/>/g, 'dit')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ');
}
