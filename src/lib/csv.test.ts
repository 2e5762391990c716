import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

/** As another program reads it: strict about quotes and about the number of cells. */
function read(file: string): string[][] {
  return parse(file, { bom: true, record_delimiter: '\r\n' });
}

test('rows end as the standard says, after a mark that tells the coding', () => {
  expect(
    csv([
      ['jaar', 'waarde'],
      [2023, 73],
    ]),
  ).toBe('\uFEFFjaar,waarde\r\n2023,73\r\n');
});

test('a comma, a quote and a line end stay within their cell', () => {
  const row = ['a,b', 'zegt "ja"', 'een\r\ntwee', 'ë'];

  expect(read(csv([row]))).toEqual([row]);
});

test('an empty cell is empty, and nil is a number', () => {
  expect(read(csv([[null, 0, '']]))).toEqual([['', '0', '']]);
});

test.each(['=1+1', '+32', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1'])(
  'a text that a spreadsheet would calculate stays text: %j',
  (text) => {
    expect(read(csv([[text, 'x']]))).toEqual([[`'${text}`, 'x']]);
  },
);

test('a negative number is not text, so it stays a number', () => {
  expect(csv([[-3]])).toContain('-3\r\n');
});

test('whatever the texts are, another program reads the same cells', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `x${text}`);

  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (rows) => {
      expect(read(csv(rows))).toEqual(rows);
    }),
  );
});
