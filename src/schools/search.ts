/** Index: for every word, the texts that contain it. */
export type SearchIndex = ReadonlyMap<string, readonly number[]>;

/** Distance of a word from the query: lower is better. */
const fit = { start: 0, inside: 1, nearly: 3 } as const;

/** Makes texts searchable; a result of `search` is a place in `texts`. */
export function searchIndexOf(texts: readonly string[]): SearchIndex {
  const index = new Map<string, number[]>();
  texts.forEach((text, place) => {
    for (const word of new Set(wordsIn(text))) {
      const places = index.get(word);
      if (places) places.push(place);
      else index.set(word, [place]);
    }
  });
  return index;
}

/**
 * The texts that hold every word typed, as the start of a word or inside it; best fit first, then in
 * the order of the texts. A word that stands nowhere may differ by a letter, a long one by two.
 * Finds nothing for nothing.
 */
export function search(index: SearchIndex, typed: string): number[] {
  const [first, ...others] = wordsIn(typed).map((word) => quotaOf(index, word));
  if (!first) return [];
  const found = [...first].flatMap(([place, fitOfFirst]): [number, number][] => {
    const fits = others.map((places) => places.get(place));
    return fits.every((value) => value !== undefined)
      ? [[place, fits.reduce((sum, value) => sum + value, fitOfFirst)]]
      : [];
  });
  return found
    .sort(([place, one], [other, two]) => one - two || place - other)
    .map(([place]) => place);
}

/** Small letters without accents; an abbreviation that names of schools are full of, in full. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word === 'st' ? 'sint' : word));
}

function quotaOf(index: SearchIndex, typed: string): Map<number, number> {
  const exact = matching(index, (word) => {
    if (word.startsWith(typed)) return fit.start;
    return typed.length > 2 && word.includes(typed) ? fit.inside : undefined;
  });
  const slips = slipsIn(typed);
  if (exact.size > 0 || slips === 0) return exact;
  return matching(index, (word) => (startsNearly(word, typed, slips) ? fit.nearly : undefined));
}

function matching(
  index: SearchIndex,
  fitOf: (word: string) => number | undefined,
): Map<number, number> {
  const best = new Map<number, number>();
  for (const [word, places] of index) {
    const value = fitOf(word);
    if (value === undefined) continue;
    for (const place of places)
      best.set(place, Math.min(value, best.get(place) ?? Number.POSITIVE_INFINITY));
  }
  return best;
}

/** No typing errors are allowed in numbers. */
function slipsIn(typed: string): number {
  if (typed.length < 4 || /\d/.test(typed)) return 0;
  return typed.length < 8 ? 1 : 2;
}

/** True when a word starts with the query, give or take some letters left out, added, changed or swapped. */
function startsNearly(word: string, typed: string, slips: number, at = 0, typedAt = 0): boolean {
  let same = 0;
  while (typedAt + same < typed.length && word[at + same] === typed[typedAt + same]) same += 1;
  const [here, there] = [at + same, typedAt + same];
  if (there === typed.length) return true;
  if (slips === 0) return false;
  const isSwapped = word[here] === typed[there + 1] && word[here + 1] === typed[there];
  return (
    startsNearly(word, typed, slips - 1, here + 1, there + 1) ||
    startsNearly(word, typed, slips - 1, here + 1, there) ||
    startsNearly(word, typed, slips - 1, here, there + 1) ||
    (isSwapped && startsNearly(word, typed, slips - 1, here + 2, there + 2))
  );
}
