/** A text as it is compared: without capitals, accents and the breaks a word may take. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{Mn}\u00AD]/gu, '')
    .toLowerCase();
}

/** True when every word of `query` occurs in the text; both as {@link folded} gives them. */
export function holdsWords(text: string, query: string): boolean {
  return query
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => text.includes(word));
}
