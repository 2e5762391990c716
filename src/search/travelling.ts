import type { Guide, Line, Subject } from './guide.ts';

/** A guide as it travels in a page that has few bytes left: `;` ends a row, `|` a field. No lines where cards show them. */
export interface TravellingGuide {
  subjects: string;
  alike: string;
  ignore: string;
  lines?: readonly Line[];
}

/** A guide, ready to travel. */
export function packed({ subjects, alike, ignore }: Guide): TravellingGuide {
  const rows = subjects.map(([about, to, call, words]) => [words, call || '', to, about].join('|'));
  return { subjects: rows.join(';'), alike: alike.join(';'), ignore };
}

/** The guide that travelled. */
export function unpacked({ subjects, alike, ...rest }: TravellingGuide): Omit<Guide, 'lines'> {
  const rows = subjects.split(';').map((row): Subject => {
    const [words = '', call, to = '', about = ''] = row.split('|');
    return [about, to, Number(call), words];
  });
  return { ...rest, subjects: rows, alike: alike.split(';') };
}
