import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import {
  columns,
  isFurtherPlace,
  levelsIn,
  needed,
  type Official,
  readRow,
  type Row,
} from './official-row.ts';

/** Contents of a list for one zone. */
export interface Reading {
  schools: Official[];
  /** Errors to repair first: file, line, column and what to do. */
  problems: string[];
  /** Every level that occurs in the list, anywhere in Flanders: of others it cannot say that they are gone. */
  levels: Set<string>;
  /** The list has further places, not only head offices. */
  hasPlaces: boolean;
  /** Number of rows in the list. */
  count: number;
}

const MOST_PROBLEMS = 20;

/** A list to read. */
interface List {
  file: string;
  /** Numbers of the municipalities of the zone. */
  nis: ReadonlySet<string>;
  /** `2026-11-22`. */
  today: string;
}

/**
 * Reads a list of the Flemish government, row by row, as it comes: with or without BOM, with `;` or `,`,
 * with any line end.
 * @throws when the file is no such list, with what to do
 */
export async function readOfficial(list: List): Promise<Reading> {
  const { file } = list;
  const reading: Reading = {
    schools: [],
    problems: [],
    levels: new Set(),
    hasPlaces: false,
    count: 0,
  };
  const delimiter = await delimiterOf(file);
  const rows = createReadStream(file).pipe(parser(file, delimiter));
  try {
    for await (const row of rows as AsyncIterable<Row>) take(row, reading, list);
  } catch (error) {
    throw error instanceof CsvError ? new Error(sentenceOf(error, file), { cause: error }) : error;
  }
  if (reading.count === 0) throw new Error(`${file} has no rows. Download the list again.`);
  return reading;
}

function parser(file: string, delimiter: string): Parser {
  return parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    relax_column_count_less: true,
    columns: (header: string[]) => wantedOf(header, file),
  });
}

function take(row: Row, reading: Reading, { file, nis, today }: List): void {
  reading.count += 1;
  reading.hasPlaces ||= isFurtherPlace(row);
  for (const level of levelsIn(row['ingerichte hoofdstructuren'] ?? '')) reading.levels.add(level);
  if (!nis.has(row['niscode'] ?? '')) return;
  const read = readRow(row, `${file}, line ${reading.count + 1}`, today);
  if (!Array.isArray(read)) reading.schools.push(read);
  else reading.problems.push(...read.slice(0, MOST_PROBLEMS - reading.problems.length));
}

/** Read by name: the order of the columns changes, and there are more of them every year. */
function wantedOf(header: string[], file: string): (string | false)[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new Error(
      `${file}, line 1: the column "${missing.join('", "')}" is missing. Download the list of schools again, as CSV, with all its columns.`,
    );
  return names.map((name) => columns.has(name) && name);
}

/** The separator of the header: `;` or `,`. */
async function delimiterOf(file: string): Promise<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new Error(`${file} cannot be read. Check its name.`, { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.toString('utf8', 0, bytesRead);
    if (start.startsWith('PK'))
      throw new Error(`${file} is a spreadsheet. Save it as CSV (UTF-8) and try again.`);
    const [first = ''] = start.split(/[\r\n]/);
    return first.split(';').length > first.split(',').length ? ';' : ',';
  } finally {
    await handle.close();
  }
}

function sentenceOf(error: CsvError, file: string): string {
  const records: unknown = error['records'];
  const line = typeof records === 'number' ? `, line ${records + 2}` : '';
  return `${file}${line}: a quote or a column is not closed (${error.code}). Within quotes, write a quote twice.`;
}
