import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readSchools } from '#schools/list.ts';
import type { School } from '#schools/schema.ts';
import { officialCsv, SECRET, type OfficialRow, type Shape } from '#tests/builders/official.ts';
import { aSchool } from '#tests/builders/school.ts';
import { importSchools, type Import } from './import.ts';
import { writeSchools } from './list.ts';
import { tableOf } from './table.ts';

const TODAY = '2026-11-22';
const POSTCODES = [
  'postcode,place,municipality,nis',
  '9999,Appelgem,Appelgem,12345',
  '9998,Bos,Appelgem,12345',
  '9998,Veld,Appelgem,12345',
  '9870,Machelen,Zulte,44081',
].join('\n');

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function zone(ours: readonly School[], postcodes = POSTCODES): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schools-'));
  folders.push(folder);
  await writeFile(join(folder, 'schools.csv'), writeSchools(ours));
  await writeFile(join(folder, 'postcodes.csv'), postcodes);
  return folder;
}

async function imported(
  ours: readonly School[],
  lists: readonly (readonly OfficialRow[] | string)[],
  shape: Shape = {},
): Promise<Import> {
  const folder = await zone(ours);
  const files = await Promise.all(
    lists.map(async (list, index) => {
      const file = join(folder, `list-${index}.csv`);
      await writeFile(file, typeof list === 'string' ? list : officialCsv(list, shape));
      return file;
    }),
  );
  return importSchools({ files, folder, asOf: '2026-09', today: TODAY });
}

const schoolsIn = ({ text }: Import) => readSchools(text, 'schools.csv');

describe('a list is read as it comes', () => {
  test.each([
    ['as the Flemish site sends it', {}],
    ['saved by a spreadsheet', { delimiter: ',', lineEnd: '\r\n', bom: '' }],
    ['saved by another program', { delimiter: ',', lineEnd: '\n', bom: '' }],
  ] as const)('%s', async (_, shape) => {
    const rows = [{ naam: 'School "De Hoek"; bij de kerk, links' }, { schoolnummer: '000124' }];

    const [one, two] = schoolsIn(await imported([], [rows], shape));

    expect(one).toMatchObject({
      id: '123',
      name: 'School "De Hoek"; bij de kerk, links',
      levels: ['111', '211'],
      street: 'Dorp 1',
      place: 'Appelgem',
      website: 'www.appel.test',
      asOf: '2026-09',
      sources: ['official'],
    });
    expect(two?.id).toBe('124');
  });

  test('the sample in the shape of the live list has five schools of the zone, and not the other Machelen', async () => {
    const postcodes = await readFile('content/zones/deinze-zulte-lievegem/postcodes.csv', 'utf8');
    const folder = await zone([], postcodes);

    const result = await importSchools({
      files: ['tests/builders/official-sample.csv'],
      folder,
      asOf: '2022-06',
      today: TODAY,
    });

    expect(schoolsIn(result).map(({ id, municipality }) => `${id} ${municipality}`)).toEqual([
      '3211 Deinze',
      '24521 Deinze',
      '28341 Zulte',
      '27185 Lievegem',
      '50922 Deinze',
    ]);
    expect(result.comparison.suspicious).toEqual([]);
  });

  test('the number of the municipality decides, not its name', async () => {
    const machelens = [
      { schoolnummer: '1', gemeente: 'Zulte', postcode: '9870', niscode: '44081' },
      { schoolnummer: '2', gemeente: 'Machelen', postcode: '1830', niscode: '23047' },
    ];

    expect(schoolsIn(await imported([], [machelens])).map(({ id }) => id)).toEqual(['1']);
  });

  test('two lists, one a level, are one', async () => {
    const secondary = { schoolnummer: '9', 'ingerichte hoofdstructuren': '311' };

    const result = await imported(
      [aSchool(), aSchool({ id: '9', levels: ['311'] })],
      [[{}], [secondary]],
    );

    expect(result.comparison.gone).toEqual([]);
  });
});

describe('what an import does', () => {
  test('a new school comes in, with its village only where the postcode has one', async () => {
    const result = await imported([], [[{}, { schoolnummer: '5', postcode: '9998' }]]);

    expect(result.comparison.added.map(({ place }) => place)).toEqual(['Appelgem', '']);
  });

  test('a school in two places comes in as two, the second a part of the first', async () => {
    const places = [{}, { intern_vplnummer: '2', hoofdzetel: 'False', straat: 'Bos' }];

    expect(schoolsIn(await imported([], [places]))).toMatchObject([
      { id: '123', partOf: '' },
      { id: '123-02', partOf: '123', street: 'Bos 1' },
    ]);
  });

  test('what people here wrote stays: name, village, note and desk', async () => {
    const own = { called: 'Appeltje', place: 'Bos', note: 'Let op.', desk: 'jeugd' };
    const ours = aSchool({ ...own, postcode: '9998', website: 'www.appel.test' });

    const result = await imported([ours], [[{ postcode: '9998', naam: 'Nieuwe naam' }]]);

    expect(schoolsIn(result)[0]).toMatchObject({ ...own, name: 'Nieuwe naam' });
    expect(tableOf(result.comparison)).toContain('name: "De Appelboom" becomes "Nieuwe naam"');
  });

  test('a school that moved to another postcode loses its village, not its desk', async () => {
    const ours = aSchool({ place: 'Appelgem', desk: 'jeugd' });

    const result = await imported([ours], [[{ postcode: '9998', straat: 'Veld' }]]);

    expect(schoolsIn(result)[0]).toMatchObject({ street: 'Veld 1', place: '', desk: 'jeugd' });
  });

  test('an address for a school that had moved is looked at by a person', async () => {
    const result = await imported([aSchool({ status: 'moved', street: '' })], [[{}]]);

    expect(result.comparison.suspicious).toEqual([expect.stringContaining('had moved')]);
    expect(schoolsIn(result)[0]).toMatchObject({ status: 'open', street: 'Dorp 1' });
  });

  test('a school that is gone stays, marked, with its desk; it can come back', async () => {
    const gone = await imported([aSchool({ desk: 'jeugd' })], [[{ schoolnummer: '7' }]]);

    expect(schoolsIn(gone)[0]).toMatchObject({ id: '123', status: 'missing', desk: 'jeugd' });
    expect(schoolsIn(await imported(schoolsIn(gone), [[{}]]))[0]).toMatchObject({
      status: 'open',
    });
  });

  test('a school that closed says so, and a closed one does not come in', async () => {
    const closed = { einddatum: '31/08/2025' };

    const result = await imported([aSchool()], [[closed, { ...closed, schoolnummer: '8' }]]);

    expect(schoolsIn(result)).toMatchObject([{ id: '123', status: 'closed' }]);
  });

  test('a school without a number, or of a level the list does not have, is left alone', async () => {
    const hand = aSchool({ id: 'de-hoek', partOf: '123' });
    const arts = aSchool({ id: '50922', levels: ['316'] });
    const place = aSchool({ id: '123-02', partOf: '123' });

    const result = await imported([aSchool(), hand, arts, place], [[{}]]);

    expect(schoolsIn(result).slice(1)).toEqual([hand, arts, place]);
  });

  test('the same list again changes nothing', async () => {
    const once = await imported([], [[{}, { schoolnummer: '5' }]]);
    const twice = await imported(schoolsIn(once), [[{}, { schoolnummer: '5' }]]);

    expect(twice.text).toBe(once.text);
    expect(tableOf(twice.comparison)).toBe(
      '0 added, 0 changed, 0 gone of 2, 0 suspicious; 2 rows.',
    );
  });

  test('what looks odd is told with its line', async () => {
    const rows = [
      { postcode: '1000' },
      { schoolnummer: '2', gemeente: 'Peer' },
      { schoolnummer: '3', 'ingerichte hoofdstructuren': '', begindatum: '01/09/2027' },
      { naam: 'Een andere naam' },
    ];

    const { suspicious } = (await imported([], [rows])).comparison;

    expect(suspicious.map((text) => text.replaceAll(/\S*list-0.csv, /g, ''))).toEqual([
      'line 5: 123 is also in line 2, otherwise.',
      'line 2: 123 has postcode 1000, which Appelgem has not.',
      'line 3: 2 names Peer, but its number 12345 is of another municipality.',
      'line 4: 3 teaches no known level.',
      'line 4: 3 starts later.',
    ]);
  });
});

describe('an import stops', () => {
  const many = Array.from({ length: 20 }, (_, index) => aSchool({ id: String(index + 1) }));
  const rows = (count: number) =>
    many.slice(0, count).map(({ id }): OfficialRow => ({ schoolnummer: id }));

  test('before writing when more than 15 % of the schools would be gone, unless that is meant', async () => {
    const most = await imported(many, [rows(17)]);
    const tooMany = await imported(many, [rows(16)]);

    expect(most.comparison.gone).toHaveLength(3);
    expect(most.refusal).toBeUndefined();
    expect(tooMany.refusal).toMatch(/^4 of 20 schools would be gone/);
  });

  test.each([
    ['schoolnummer', 'abc', 'write the number of the school'],
    ['naam', '', 'write a name'],
    ['postcode', '98OO', 'write four digits'],
    ['einddatum', '2026-01-01', 'write a date as 31/12/2026'],
    ['begindatum', '01/13/2026', 'write a date as 31/12/2026'],
    ['einddatum', '30/02/2026', 'write a date as 31/12/2026'],
    ['straat', 'K\uFFFDrkstraat', 'save the file as UTF-8'],
  ])('at a wrong %s, with line, column and repair', async (column, wrong, repair) => {
    const list = [{ schoolnummer: '7' }, { [column]: wrong }];

    await expect(imported([], [list])).rejects.toThrow(
      new RegExp(`list-0.csv, line 3, column ${column}: .*${repair}`),
    );
  });

  test('at a further place without its number, with everything else that is wrong there', async () => {
    const list = [{ hoofdzetel: 'False', intern_vplnummer: '', postcode: '98OO' }];

    await expect(imported([], [list])).rejects.toThrow(
      /column postcode.*\n.*column intern_vplnummer/,
    );
  });

  test.each([
    ['is something else', 'a;b\n1;2\n', 'line 1: the column "schoolnummer", "naam"'],
    ['is a spreadsheet', 'PK\u0003\u0004', 'is a spreadsheet. Save it as CSV'],
    ['is empty but for its header', officialCsv([]), 'has no rows'],
    [
      'is broken in the middle',
      officialCsv([{}]) + '"9";"De "Hoek"";"x"\r',
      'line 3: a quote or a column is not closed',
    ],
  ])('at a file that %s', async (_, text, sentence) => {
    await expect(imported([], [text])).rejects.toThrow(sentence);
  });

  test('at a file that is not there', async () => {
    const folder = await zone([]);

    const order = { files: ['nergens.csv'], folder, asOf: '2026-09', today: TODAY };

    await expect(importSchools(order)).rejects.toThrow('nergens.csv cannot be read');
    await expect(importSchools({ ...order, folder: 'nergens' })).rejects.toThrow(
      'nergens/postcodes.csv is missing',
    );
  });

  test('at a name with a mailbox or a number of a person in it', async () => {
    const list = [{ naam: 'School van jan@appel.test' }];

    await expect(imported([], [list])).rejects.toThrow('Hier staat een e-mailadres');
  });
});

test('nothing of the columns about persons comes out, whatever stands in them', async () => {
  const { text, comparison } = await imported([], [[{}, { schoolnummer: '5' }]]);

  expect(officialCsv([{}])).toContain(SECRET);
  expect(text + tableOf(comparison)).not.toContain(SECRET);
});

test('a list that is written is read again, row for row', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', "'"),
    maxLength: 12,
  });
  fc.assert(
    fc.property(cell, cell, (street, note) => {
      const schools = [aSchool({ street, note }), aSchool({ id: '9', called: street })];

      expect(readSchools(writeSchools(schools), 'schools.csv')).toEqual(schools);
    }),
  );
});
