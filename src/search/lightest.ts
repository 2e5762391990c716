import { wordsIn } from '#lib/search.ts';
import { answersTo, type Guide, indexOf, pageOf, type Subject } from './guide.ts';

/** The same guide, found by the same words, without what changes nothing: it travels in a page. */
export function lightest(guide: Guide): Guide {
  const groups = guide.alike.map(wordsIn);
  const subjects = guide.subjects.map(([about, to, call, words]): Subject => {
    const isPageOfLine = to === pageOf(guide.lines[call]);
    return [about, isPageOfLine ? '' : to, call, needed(about, words, groups)];
  });
  const unheeding = indexOf({ ...guide, subjects, ignore: '' });
  const ignore = wordsIn(guide.ignore).filter((word) => answersTo(unheeding, word).length > 0);
  return { ...guide, subjects, ignore: ignore.join(' ') };
}

/** What the question itself says need not be said again, nor a word that comes along with another. */
function needed(about: string, words: string, groups: readonly string[][]): string {
  let left = words.split(' ');
  for (const word of left) {
    const others = left.filter((one) => one !== word);
    const said = wordsIn(`${about} ${others.join(' ')}`);
    const alike = groups.filter((group) => group.some((one) => said.includes(one))).flat();
    const found = [...wordsIn(about), ...alike];
    if (wordsIn(word).every((part) => found.includes(part))) left = others;
  }
  return left.join(' ');
}
