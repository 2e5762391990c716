/** One cell: a number stays a number; `null` is an empty cell. */
export type Cell = string | number | null;

/** The type under which a table is served. */
export const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** Without it, Excel reads UTF-8 as an older code and breaks every `ë`; other programs skip it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula. */
const formula = /^[\s]*[=+\-@\t\r]/;

/**
 * Rows as the text of a `.csv` file: commas, quotes and CRLF as RFC 4180 has them, in UTF-8 with a byte order mark.
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, and is then shown as text.
 * Source: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180; guard: https://owasp.org/www-community/attacks/CSV_Injection.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
