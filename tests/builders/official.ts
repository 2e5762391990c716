/** Columns of the official list that may tell of a person: whatever stands there may never come out. */
const personal = ['telefoon', 'fax', 'e-mail', 'beheerder(s)'] as const;

/** Values of those columns in the tests. */
export const SECRET = 'Zeppelin';

/** A row of the official list, by column; what is not given is as in an ordinary school of Appelgem. */
export type OfficialRow = Partial<Record<string, string>>;

const ordinary: Readonly<Record<string, string>> = {
  schoolnummer: '123',
  intern_vplnummer: '1',
  net: 'Andere',
  naam: 'De Appelboom',
  hoofdzetel: 'True',
  straat: 'Dorp',
  huisnummer: '1',
  busnummer: '',
  postcode: '9999',
  gemeente: 'Appelgem',
  niscode: '12345',
  'kbo-nummer': '"KBO  0000.000.000"',
  ...Object.fromEntries(personal.map((column) => [column, SECRET])),
  website: 'www.appel.test',
  begindatum: '01/01/0001',
  einddatum: '31/12/4444',
  'ingerichte hoofdstructuren': '111-211-211',
  aanmelden: 'ja',
};

/** How a list is written down: as it comes, unless a test wants it otherwise. */
export interface Shape {
  delimiter?: string;
  lineEnd?: string;
  bom?: string;
}

/** A list in the shape of the official one: BOM, `;`, every field in quotes, lines that end in CR. */
export function officialCsv(
  rows: readonly OfficialRow[],
  { delimiter = ';', lineEnd = '\r', bom = '\uFEFF' }: Shape = {},
): string {
  const columns = Object.keys(ordinary);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ordinary[column] ?? ''));
  const lines = [columns, ...cells].map((line) =>
    line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter),
  );
  return bom + lines.join(lineEnd) + lineEnd;
}
