import { stringify } from 'csv-stringify/sync';
import { schoolColumns, type School } from '#schools/schema.ts';

/** A list of schools as `schools.csv` of a zone: the same list gives the same bytes. */
export function writeSchools(schools: readonly School[]): string {
  const rows = schools.map((school) => ({
    ...school,
    levels: school.levels.join('+'),
    sources: school.sources.join('+'),
  }));
  return stringify(rows, { header: true, columns: schoolColumns });
}
