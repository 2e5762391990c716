import { stringify } from 'csv-stringify/sync';

/** One cell: a number stays a number; `null` is an empty cell. */
export type Cell = string | number | null;

/** The type under which a table is served. */
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** The start of a formula behind blanks, which a spreadsheet skips and the package does not look behind. */
const hiddenFormula = /^\s+[=+\-@\t\r]/;

/**
 * A table as the text of a `.csv` file for spreadsheets: as RFC 4180 has it, in UTF-8 with a byte order mark, without
 * which Excel breaks every `ë`. A text that a spreadsheet would run as a formula gets an apostrophe in front.
 * Guard: https://owasp.org/www-community/attacks/CSV_Injection.
 * @param columns names of the columns, in their order
 */
export function csv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  return stringify([...rows], {
    bom: true,
    record_delimiter: 'windows',
    header: true,
    columns,
    escape_formulas: true,
    cast: { string: (text) => (hiddenFormula.test(text) ? `'${text}` : text) },
  });
}
