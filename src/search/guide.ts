import { slipsIn, startsNearly, wordsIn } from '#lib/search.ts';
import { stemOf } from '#lib/stem.ts';

/** What people ask about, and where it is answered: one subject of `content/search.yaml`, ready to travel in a page. */
export type Subject = readonly [
  /** The question in the words of who asks. */
  about: string,
  /** Address of the answer; nothing where that is the page of the line. */
  to: string,
  /** The line to call or chat with, by its place among all. */
  call: number,
  /** More words it is found by, with spaces between. */
  words: string,
];

/** A line of help: its id, its name, and its number as it is read, and as it is dialled where that differs. */
export type Line = readonly [
  id: string,
  who: string,
  number?: string | undefined,
  tel?: string | undefined,
];

/** All that can be found. */
export interface Guide {
  subjects: readonly Subject[];
  /** In the order of `/hulp/`. */
  lines: readonly Line[];
  /** Words that mean the same, a group a string. */
  alike: readonly string[];
  /** Words that say nothing of the question. */
  ignore: string;
}

/** What answers: a place to read, and the first line to call. */
export interface Answer {
  about: string;
  to: string;
  line: Line | undefined;
}

/** An answer with the words that lead to it, in every form that counts. */
interface Entry {
  answer: Answer;
  words: readonly string[];
  stems: ReadonlySet<string>;
}

/** A guide with its words taken apart, made once. */
export interface GuideIndex {
  entries: readonly Entry[];
  ignored: ReadonlySet<string>;
}

/** Address of the page of a line. */
export const pageOf = (line: Line | undefined): string => `/hulp/${line?.[0] ?? ''}/`;

/** How well a word fits: it is there, a form of it is, it is a part of one, or nearly one. */
const [SAME, FORM, PART, SLIP, NONE] = [4, 3, 2, 1, 0];

/** A frightened reader reads no more. */
const MOST_ANSWERS = 6;

/** A word counts as the beginning of another from its third letter, inside another from its fifth. */
const [LEAST_BEGINNING, LEAST_INSIDE] = [3, 5];

/** Makes a guide ready to be searched. */
export function indexOf({ subjects, lines, alike, ignore }: Guide): GuideIndex {
  const ignored = new Set(wordsIn(ignore));
  const groups = alike.map(wordsIn);
  const entryOf = (about: string, to: string, line: Line | undefined, text: string): Entry => {
    const own = wordsIn(`${about} ${text}`).filter((word) => !ignored.has(word));
    const also = groups.filter((group) => group.some((word) => own.includes(word))).flat();
    const words = [...own, ...also];
    const answer = { about, to: to || pageOf(line), line };
    return { answer, words, stems: new Set(words.map(stemOf)) };
  };
  const entries = [
    ...subjects.map(([about, to, call, words]) => entryOf(about, to, lines[call], words)),
    ...lines.map((line) => entryOf(line[1], '', line, (line[2] ?? '').replaceAll(' ', ''))),
  ];
  return { entries, ignored };
}

/**
 * What answers the typed words, best first: a word counts most where it leads to few places, and one that stands
 * nowhere may hold slips or is passed over. Finds nothing where no word is known.
 */
export function answersTo({ entries, ignored }: GuideIndex, typed: string): Answer[] {
  const asked = wordsIn(typed).filter((word) => !ignored.has(word));
  const fitsOfAll = asked.map((word) => fitsOf(entries, word));
  const weights = fitsOfAll.map((all) => {
    const best = Math.max(...all);
    return 1 / Math.sqrt(all.filter((fit) => fit === best).length);
  });
  const scored = entries.map(({ answer }, place) => ({
    answer,
    score: fitsOfAll.reduce((sum, all, k) => sum + (all[place] ?? 0) * (weights[k] ?? 0), 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best / 2)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_ANSWERS)
    .map(({ answer }) => answer);
}

function fitsOf(entries: readonly Entry[], typed: string): number[] {
  const stem = stemOf(typed);
  const exact = entries.map(({ words, stems }) => {
    if (words.includes(typed)) return SAME;
    if (stems.has(stem)) return FORM;
    return words.some((word) => isPart(word, typed)) ? PART : NONE;
  });
  const slips = typed.length < LEAST_INSIDE ? 0 : slipsIn(typed);
  if (slips === 0 || exact.some(Boolean)) return exact;
  return entries.map(({ words }) =>
    words.some((word) => word.startsWith(typed.charAt(0)) && startsNearly(word, typed, slips))
      ? SLIP
      : NONE,
  );
}

function isPart(word: string, typed: string): boolean {
  const isBeginning = typed.length >= LEAST_BEGINNING && word.startsWith(typed);
  return isBeginning || (typed.length >= LEAST_INSIDE && word.includes(typed));
}
