import type { Letter } from './letter.ts';
import { MAX_REACH, MAX_TEXT, tidy } from './message.ts';

/** Longer than the name of any municipality or school. */
const MAX_NAME = 120;

const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;

/** Fields of a letter with free text: what can be odd about it. */
export type OddField = 'writtenAt' | 'municipality' | 'reach' | 'school' | 'text';

/**
 * Which fields of an opened letter no form of this site makes. Anybody can seal a letter to the public keys, so
 * it is said, and the letter is shown all the same. Whether a municipality or school is on the list of today is
 * not asked: a letter may be older than that.
 */
export function oddFields({ writtenAt, municipality, reach, school, text }: Letter): OddField[] {
  const fits: Record<OddField, boolean> = {
    writtenAt: MINUTE.test(writtenAt) && !Number.isNaN(Date.parse(writtenAt)),
    municipality: isName(municipality),
    reach: reach === null || isTyped(reach, MAX_REACH),
    school: isName(school),
    text: isTyped(text, MAX_TEXT),
  };
  return (Object.keys(fits) as OddField[]).filter((field) => !fits[field]);
}

function isName(text: string | null): boolean {
  return text === null || (isTyped(text, MAX_NAME) && !/[\n\t]/.test(text));
}

function isTyped(text: string, most: number): boolean {
  return text !== '' && text.length <= most && tidy(text) === text;
}
