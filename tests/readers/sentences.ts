/** Splits markdown with components into blocks: paragraphs, headings, list items, what folds out. */
function blocks(markdown: string): string[] {
  return (
    markdown
      .replace(/<Details head="([^"]*)">/g, '\n\n$1\n\n')
      // The number of an organisation is read as one word.
      .replace(/<Call to="[^"]*" \/>/g, 'dit')
      .replace(/<[^>]+>/g, '\n\n')
      .replace(/^ *(?:[-*](?: \[ \])?|\d+\.|#+|>) +/gm, '\n\n')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*_`]/g, '')
      .split(/\n\s*\n/)
      .map((block) => block.replace(/\s+/g, ' ').trim())
      .filter((block) => block !== '')
  );
}

/** The sentences of a text; a list item or a heading ends one even without a full stop. */
export function sentences(markdown: string): string[] {
  return blocks(markdown).flatMap((block) => block.split(/(?<=[.!?]['")]*) +/));
}

/** What stands in a text without being a sentence of it: headings, ticks, tables, columns side by side, the bold opening of an item. */
const BESIDE =
  /^#+ .*$|^ *- \[ \] .*$|^\|.*$|<(Compare|Drawing|Stations)\b[^>/]*>[^]*?<\/\1>|<Sign [^>]*>|<Details head="[^"]*">|(?<=^ *(?:-|\d+\.) )\*\*[^*]+[.?!:]\*\*/gm;

/** The sentences that a reader reads one after another. */
export function runningSentences(body: string): string[] {
  return sentences(body.replace(BESIDE, '')).filter((sentence) => wordCount(sentence) > 0);
}

/** Number of words in a sentence; `CAW-hulp` and `IP-adres` are one word each. */
export function wordCount(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&@-]*/gu)?.length ?? 0;
}
