import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { placeSchema, schoolListSchema, type Place, type School } from './schema.ts';

/**
 * Reads `schools.csv` of a zone.
 * @param file what the list is called, for the sentence that says what to repair
 * @throws when a line is not right: a sentence for each, with line and column
 */
export function readSchools(text: string, file: string): School[] {
  return readRows(text, file, schoolListSchema);
}

/**
 * Reads `postcodes.csv` of a zone.
 * @throws as `readSchools` does
 */
export function readPlaces(text: string, file: string): Place[] {
  return readRows(text, file, z.array(placeSchema));
}

function readRows<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const rows: unknown = parse(text, { bom: true, columns: true, skip_empty_lines: true });
  const read = schema.safeParse(rows);
  if (read.success) return read.data;
  const sentences = read.error.issues.map(({ path: [row, column], message }) => {
    // The header is line 1, and no field of these lists holds a line end.
    const line = `lijn ${Number(row) + 2}`;
    return `${file}, ${[line, column].filter(Boolean).join(', ')}: ${message}`;
  });
  throw new Error(sentences.join('\n'));
}
