import { schoolColumns, type School } from '#schemas/school.ts';

/** A list of schools as `schools.csv` of a zone: the same list gives the same bytes. */
export function writeSchools(schools: readonly School[]): string {
  const rows = schools.map((school) =>
    schoolColumns.map((column) => {
      const cell = school[column];
      return quoted(typeof cell === 'string' ? cell : cell.join('+'));
    }),
  );
  return [schoolColumns, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
