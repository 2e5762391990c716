/** A place that answers, under one of its words. */
export interface Place {
  about: string;
  to: string;
}

/** A plain word with the places that answer it. */
export interface Word {
  word: string;
  places: Place[];
}

/** The words that begin with one letter. */
export interface Letter {
  letter: string;
  words: Word[];
}

/**
 * The words of subjects, and those that mean the same, in the order of a dictionary by first letter. An accent does
 * not make another letter.
 */
export function lettersOf(
  subjects: readonly (Place & { words: string })[],
  alike: readonly string[],
): Letter[] {
  const groups = alike.map(wordsOf);
  const places = new Map<string, Place[]>();
  for (const { about, to, words } of subjects) {
    const own = wordsOf(words);
    const also = groups.filter((group) => group.some((word) => own.includes(word))).flat();
    for (const word of new Set([...own, ...also]))
      places.set(word, [...(places.get(word) ?? []), { about, to }]);
  }
  const inOrder = [...places]
    .map(([word, all]) => ({ word, places: all }))
    .sort((one, other) => one.word.localeCompare(other.word, 'nl'));
  const letters = [...new Set(inOrder.map(({ word }) => letterOf(word)))];
  return letters.map((letter) => ({
    letter,
    words: inOrder.filter(({ word }) => letterOf(word) === letter),
  }));
}

const wordsOf = (line: string): string[] => line.trim().split(' ');

function letterOf(word: string): string {
  return word.normalize('NFD').charAt(0).toUpperCase();
}
