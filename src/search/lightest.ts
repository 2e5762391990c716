import { wordsIn } from '#lib/search.ts';
import { answersTo, type Guide, indexOf } from './guide.ts';

/** The same guide, found by the same words, without what changes nothing: it travels in a page. */
export function lightest(guide: Guide): Guide {
  const subjects = guide.subjects.map(
    ([about, to, call, words]) => [about, to, call, without(words, about)] as const,
  );
  const unheeding = indexOf({ ...guide, subjects, ignore: '' });
  const ignore = wordsIn(guide.ignore).filter((word) => answersTo(unheeding, word).length > 0);
  return { ...guide, subjects, ignore: ignore.join(' ') };
}

/** What the question itself says need not be said again. */
function without(words: string, about: string): string {
  const said = wordsIn(about);
  return words
    .split(' ')
    .filter((word) => !wordsIn(word).every((part) => said.includes(part)))
    .join(' ');
}
