/** Texts, ready to be searched. */
export interface SearchIndex {
  /** The words of each text. */
  texts: readonly (readonly string[])[];
  readAs: ReadAs;
}

/** Turns words that mean the same into one, in the texts and in the query: `st` becomes `sint`. */
type ReadAs = (word: string) => string;

/** Distance of a word from the query: lower is better. */
type Fit = (word: string) => number;

/**
 * Makes texts searchable; a result of `search` is a place in `texts`.
 * @param readAs gets words in small letters, without accents
 */
export function searchIndexOf(
  texts: readonly string[],
  readAs: ReadAs = (word) => word,
): SearchIndex {
  return { texts: texts.map((text) => wordsIn(text).map(readAs)), readAs };
}

/**
 * The texts that hold every word typed, as the start of a word or inside it; best fit first, then in
 * the order of the texts. A word that stands nowhere may differ by a letter, a long one by two.
 * Finds nothing for nothing.
 */
export function search({ texts, readAs }: SearchIndex, typed: string): number[] {
  const fits = wordsIn(typed).map((word) => fitFor(texts, readAs(word)));
  if (fits.length === 0) return [];
  return texts
    .map((words, place) => ({ place, distance: distanceOf(words, fits) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .map(({ place }) => place);
}

/** The words of a text in small letters, without accents and soft hyphens. */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/[\p{M}\u00AD]/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Distance of a text from all words typed: the best word counts for each. */
function distanceOf(words: readonly string[], fits: readonly Fit[]): number {
  return fits.reduce((sum, fit) => sum + Math.min(...words.map(fit)), 0);
}

/** How words are held against one that was typed: with slips only where it stands in no text as it is. */
function fitFor(texts: SearchIndex['texts'], typed: string): Fit {
  const exact: Fit = (word) => {
    if (word.startsWith(typed)) return 0;
    return typed.length > 3 && word.includes(typed) ? 1 : Infinity;
  };
  const slips = slipsIn(typed);
  const isThere = () => texts.some((words) => words.some((word) => exact(word) < Infinity));
  if (slips === 0 || isThere()) return exact;
  return (word) => (startsNearly(word, typed, slips) ? 3 : Infinity);
}

/** How many typing errors a word may hold: none in a number. */
export function slipsIn(typed: string): number {
  if (typed.length < 4 || /\d/.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** True when a word starts with the query, give or take some letters left out, added, changed or swapped. */
export function startsNearly(word: string, typed: string, slips: number): boolean {
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same += 1;
  if (same === typed.length) return true;
  if (slips === 0) return false;
  const [rest, left] = [word.slice(same), typed.slice(same)];
  const skip = (letters: number, typedLetters: number): boolean =>
    startsNearly(rest.slice(letters), left.slice(typedLetters), slips - 1);
  const isSwapped = rest.startsWith(left.charAt(1) + left.charAt(0));
  return skip(1, 1) || skip(1, 0) || skip(0, 1) || (isSwapped && skip(2, 2));
}
