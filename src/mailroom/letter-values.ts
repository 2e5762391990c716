import { readField } from '#answer/field.ts';
import type { Letter } from '#contact/letter.ts';
import { oddFields } from '#contact/odd-fields.ts';
import type { Receipt } from '#contact/receipt.ts';
import { momentInWords } from '#lib/moment-in-words.ts';
import type { PieceValues } from '#lib/piece.ts';
import { visible, visibleLine } from '#lib/visible.ts';

/**
 * What the piece `letter` shows of an opened letter: nothing in it acts any more.
 * @param outside number on the outside of the letter, where there is one
 */
export function letterValues(letter: Letter, outside: Receipt | null): PieceValues {
  const { receipt, writtenAt, theme, position, text } = letter;
  const odd = oddFields(letter);
  const typed = [text, letter.municipality, letter.reach, letter.school].map((one) => one ?? '');
  return {
    receipt,
    outside: outside ?? '',
    otherNumber: outside !== null && outside !== receipt,
    odd: odd.length > 0,
    ...Object.fromEntries(odd.map((field) => [`odd.${field}`, true])),
    writtenAt: visibleLine(momentOf(writtenAt)),
    [`theme.${theme}`]: true,
    ...optional('municipality', letter.municipality),
    ...optional('reach', letter.reach),
    ...optional('school', letter.school),
    ...optional('earlier', letter.earlier),
    [readField(letter.answer) ? 'answer.yes' : 'answer.no']: true,
    [position === null ? 'without.position' : `position.${position}`]: true,
    text: visible(text),
    sign: visible('\u202E'),
    writtenOut: typed.some((one) => visible(one) !== one),
  };
}

function optional(field: string, text: string | null): PieceValues {
  return text === null
    ? { [`without.${field}`]: true }
    : { [`with.${field}`]: true, [field]: visibleLine(text) };
}

/** What the letter says, when that is no moment. */
function momentOf(writtenAt: string): string {
  const date = new Date(writtenAt);
  return Number.isNaN(date.getTime()) ? writtenAt : momentInWords(date, 'full');
}
