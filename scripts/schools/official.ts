import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';

/** A place of a school as the Flemish list has it. Nothing about a person: those columns are never read. */
export interface Official {
  /** `3211`, or `3211-02` for a further place. */
  id: string;
  name: string;
  levels: string[];
  street: string;
  postcode: string;
  municipality: string;
  nis: string;
  website: string;
  isClosed: boolean;
  startsLater: boolean;
  /** Where it stands, for who has to look: `list.csv, line 12`. */
  where: string;
}

/** What a list says of one zone. */
export interface Reading {
  schools: Official[];
  /** What has to be repaired first: file, line, column and what to do. */
  problems: string[];
  /** Every level that occurs in the list, anywhere in Flanders: of others it cannot say that they are gone. */
  levels: Set<string>;
  /** The list has further places, not only head offices. */
  hasPlaces: boolean;
  /** How many rows the list has. */
  count: number;
}

const needed = [
  ...['schoolnummer', 'naam', 'straat', 'huisnummer', 'postcode', 'gemeente', 'niscode'],
  'ingerichte hoofdstructuren',
] as const;
const useful = [
  ...['intern_vplnummer', 'hoofdzetel', 'busnummer', 'website', 'begindatum', 'einddatum'],
] as const;

/** The columns that are read. All others, those about persons first, go before anything sees them. */
const columns: ReadonlySet<string> = new Set([...needed, ...useful]);
type Row = Partial<Record<string, string>>;

const MOST_PROBLEMS = 20;

/**
 * Reads a list of the Flemish government, row by row, as it comes: with or without BOM, with `;` or `,`,
 * with any line end.
 * @param nis numbers of the municipalities of the zone
 * @param today `2026-11-22`
 * @throws when the file is no such list, with what to do
 */
export async function readOfficial(
  file: string,
  nis: ReadonlySet<string>,
  today: string,
): Promise<Reading> {
  const reading: Reading = {
    schools: [],
    problems: [],
    levels: new Set(),
    hasPlaces: false,
    count: 0,
  };
  const delimiter = await delimiterOf(file);
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      relax_column_count_less: true,
      columns: (header: string[]) => wantedOf(header, file),
    }),
  );
  try {
    for await (const row of rows as AsyncIterable<Row>) take(row, reading, file, nis, today);
  } catch (error) {
    throw error instanceof CsvError ? new Error(sentenceOf(error, file), { cause: error }) : error;
  }
  if (reading.count === 0) throw new Error(`${file} has no rows. Download the list again.`);
  return reading;
}

function take(
  row: Row,
  reading: Reading,
  file: string,
  nis: ReadonlySet<string>,
  today: string,
): void {
  reading.count += 1;
  const where = `${file}, line ${reading.count + 1}`;
  const isPlace = row['hoofdzetel'] === 'False';
  reading.hasPlaces ||= isPlace;
  const levels = levelsIn(row);
  for (const level of levels) reading.levels.add(level);
  if (!nis.has(row['niscode'] ?? '')) return;
  const problems = problemsIn(row, isPlace).map((problem) => `${where}, ${problem}`);
  reading.problems.push(...problems.slice(0, MOST_PROBLEMS - reading.problems.length));
  if (problems.length === 0) reading.schools.push(toOfficial(row, levels, isPlace, where, today));
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

/** Which of the two separates the names of the columns. */
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

function problemsIn(row: Row, isPlace: boolean): string[] {
  const checks: [column: string, isRight: boolean, repair: string][] = [
    [
      'schoolnummer',
      /^0*[1-9]\d{0,5}$/.test(value(row, 'schoolnummer')),
      'write the number of the school',
    ],
    ['naam', value(row, 'naam') !== '', 'write a name'],
    ['postcode', /^[1-9]\d{3}$/.test(value(row, 'postcode')), 'write four digits'],
    [
      'intern_vplnummer',
      !isPlace || /^\d{1,3}$/.test(value(row, 'intern_vplnummer')),
      'write the number of the place',
    ],
    ...(['begindatum', 'einddatum'] as const).map((column): [string, boolean, string] => [
      column,
      value(row, column) === '' || isoDate(value(row, column)) !== undefined,
      'write a date as 31/12/2026',
    ]),
    ...[...columns].map((column): [string, boolean, string] => [
      column,
      !value(row, column).includes('\uFFFD'),
      'a letter is damaged: save the file as UTF-8',
    ]),
  ];
  return checks.flatMap(([column, isRight, repair]) =>
    isRight ? [] : `column ${column}: "${value(row, column)}" is not right: ${repair}.`,
  );
}

function toOfficial(
  row: Row,
  levels: string[],
  isPlace: boolean,
  where: string,
  today: string,
): Official {
  const number = String(Number(value(row, 'schoolnummer')));
  const place = value(row, 'intern_vplnummer').padStart(2, '0');
  const box = value(row, 'busnummer');
  const address = [value(row, 'straat'), value(row, 'huisnummer'), box && `bus ${box}`];
  return {
    id: isPlace ? `${number}-${place}` : number,
    name: value(row, 'naam'),
    levels,
    street: address.filter((part) => part !== '').join(' '),
    postcode: value(row, 'postcode'),
    municipality: value(row, 'gemeente'),
    nis: value(row, 'niscode'),
    website: value(row, 'website')
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
    isClosed: (isoDate(value(row, 'einddatum')) ?? today) < today,
    startsLater: (isoDate(value(row, 'begindatum')) ?? today) > today,
    where,
  };
}

/** Repeated once a place in the list: here each level once, in order. */
function levelsIn(row: Row): string[] {
  const codes = value(row, 'ingerichte hoofdstructuren').match(/\d{3}/g) ?? [];
  return [...new Set(codes)].sort();
}

function isoDate(text: string): string | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return day && month && year && Number(month) <= 12 && Number(day) <= 31
    ? `${year}-${month}-${day}`
    : undefined;
}

function value(row: Row, column: string): string {
  return (row[column] ?? '').replaceAll(/\s+/g, ' ').trim();
}

function sentenceOf(error: CsvError, file: string): string {
  const records: unknown = error['records'];
  const line = typeof records === 'number' ? `, line ${records + 2}` : '';
  return `${file}${line}: a quote or a column is not closed (${error.code}). Within quotes, write a quote twice.`;
}
