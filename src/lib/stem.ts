/**
 * What the forms of a Dutch word have in common, near enough to find one by the other: `slaat` and `slaan`, `gedwongen`
 * and `dwong`. It is no word, and only good to compare.
 * @param word in small letters, without accents
 */
export function stemOf(word: string): string {
  const bare = word.length > 6 && word.startsWith('ge') ? word.slice(2) : word;
  const short = bare.replace(/^(.{3,}?)(?:en|es|e|t|n|s)$/, '$1');
  // Spelling doubles a letter for the sound alone: `slaa` and `sla`, `pest` and `pesten`, `mepp` and `mep`.
  return short.replaceAll(/(.)\1/g, '$1');
}
