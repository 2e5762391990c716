import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, type Cell } from './csv.ts';

const columns = ['een', 'twee'] as const;
const row = (een: Cell, twee: Cell = 'x') => ({ een, twee });

/** As another program reads it: strict about quotes and about the number of cells. */
function read(file: string): string[][] {
  return parse(file, { bom: true, record_delimiter: '\r\n', from: 2 });
}

test('rows end as the standard says, after a mark that tells the coding', () => {
  expect(csv(['jaar', 'waarde'], [{ jaar: 2023, waarde: 73 }])).toBe(
    '\uFEFFjaar,waarde\r\n2023,73\r\n',
  );
});

test('cells stand under their column, whatever their order in a row', () => {
  expect(read(csv(columns, [{ twee: 2, een: 1 }]))).toEqual([['1', '2']]);
});

test('a table without rows still names its columns', () => {
  expect(csv(columns, [])).toBe('\uFEFFeen,twee\r\n');
});

test.each(['a,b', 'zegt "ja"', 'een\r\ntwee', 'een\ntwee', 'ë'])(
  '%j stays within its cell',
  (text) => {
    expect(read(csv(columns, [row(text, text)]))).toEqual([[text, text]]);
  },
);

test('an empty cell is empty, and nil is a number', () => {
  expect(read(csv(columns, [row(null, 0), row('')]))).toEqual([
    ['', '0'],
    ['', 'x'],
  ]);
});

test.each(['=1+1', '+32', '-2+3', '@SUM(A1)', '＝1+1', '\t=1', '\r=1', ' =1', '\n=1', ' \t1'])(
  'a text that a spreadsheet would calculate stays text: %j',
  (text) => {
    expect(read(csv(columns, [row(text)]))).toEqual([[`'${text}`, 'x']]);
  },
);

test('a negative number is not text, so it stays a number', () => {
  expect(read(csv(columns, [row(-3)]))).toEqual([['-3', 'x']]);
});

test('whatever the texts are, another program reads the same cells', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `x${text}`);

  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), (rows) => {
      expect(
        read(
          csv(
            columns,
            rows.map(([een, twee]) => ({ een, twee })),
          ),
        ),
      ).toEqual(rows);
    }),
  );
});
