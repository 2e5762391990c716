import * as z from 'zod';

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
  /** Location, for error messages: `list.csv, line 12`. */
  where: string;
}

/** A row of the list by column, as it was written. */
export type Row = Partial<Record<string, string>>;

const cell = z
  .string()
  .overwrite(withoutSpareBlanks)
  .refine((text) => !text.includes('\uFFFD'), 'a letter is damaged: save the file as UTF-8');
const maybe = cell.prefault('');

const DATE = 'write a date as 31/12/2026';
/** `31/12/2026` as `2026-12-31`; nothing where the cell is empty. */
const date = cell
  .regex(/^(?:\d\d\/\d\d\/\d{4})?$/, DATE)
  .transform((text) => text.split('/').toReversed().join('-') || undefined)
  .pipe(z.iso.date(DATE).optional())
  .prefault('');

const headOffice = z.object({
  schoolnummer: cell.regex(/^0*[1-9]\d{0,5}$/, 'write the number of the school').transform(Number),
  naam: cell.min(1, 'write a name'),
  straat: cell,
  huisnummer: cell,
  busnummer: maybe,
  postcode: cell.regex(/^[1-9]\d{3}$/, 'write four digits'),
  gemeente: cell,
  niscode: cell,
  website: maybe,
  hoofdzetel: maybe,
  intern_vplnummer: maybe,
  begindatum: date,
  einddatum: date,
  'ingerichte hoofdstructuren': cell.transform(levelsIn),
});

const furtherPlace = headOffice.extend({
  intern_vplnummer: maybe.pipe(z.string().regex(/^\d{1,3}$/, 'write the number of the place')),
});

/** The columns that are read. All others, those about persons first, go before anything sees them. */
export const columns: ReadonlySet<string> = new Set(Object.keys(headOffice.shape));

/** Columns without which a file is no list of schools. */
export const needed = [
  ...['schoolnummer', 'naam', 'straat', 'huisnummer', 'postcode', 'gemeente', 'niscode'],
  'ingerichte hoofdstructuren',
] as const;

/** True for a further place of a school, false for its head office. */
export const isFurtherPlace = (row: Row): boolean => row['hoofdzetel'] === 'False';

/** Codes of the levels taught, unique and sorted: the list repeats them for every place. */
export function levelsIn(codes: string): string[] {
  return [...new Set(codes.match(/\d{3}/g))].sort();
}

/**
 * Reads a row.
 * @param where it stands in which file
 * @param today `2026-11-22`
 * @returns the place, or a sentence for each cell that has to be repaired first
 */
export function readRow(row: Row, where: string, today: string): Official | string[] {
  const isPlace = isFurtherPlace(row);
  const read = (isPlace ? furtherPlace : headOffice).safeParse(row);
  if (read.success) return toOfficial(read.data, { isPlace, where, today });
  return read.error.issues.map(({ path: [column = ''], message }) => {
    const written = withoutSpareBlanks(row[String(column)] ?? '');
    return `${where}, column ${String(column)}: "${written}" is not right: ${message}.`;
  });
}

function toOfficial(
  row: z.output<typeof headOffice>,
  { isPlace, where, today }: { isPlace: boolean; where: string; today: string },
): Official {
  const { schoolnummer, straat, huisnummer, busnummer, begindatum, einddatum } = row;
  const place = row.intern_vplnummer.padStart(2, '0');
  const address = [straat, huisnummer, busnummer && `bus ${busnummer}`];
  return {
    id: isPlace ? `${schoolnummer}-${place}` : String(schoolnummer),
    name: row.naam,
    levels: row['ingerichte hoofdstructuren'],
    street: address.filter((part) => part !== '').join(' '),
    postcode: row.postcode,
    municipality: row.gemeente,
    nis: row.niscode,
    website: row.website
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
    isClosed: einddatum !== undefined && einddatum < today,
    startsLater: begindatum !== undefined && begindatum > today,
    where,
  };
}

function withoutSpareBlanks(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
