import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { figuresOf } from '#tests/readers/figures.ts';
import { type BuiltPage, builtPages, dist, elementsOf, textOf } from '#tests/readers/site.ts';
import { zoneId } from '#tests/readers/zone.ts';

const file = readFileSync(`${dist}/data/cijfers.csv`, 'utf8');
const rows = parse<Record<string, string>>(file, { bom: true, columns: true });
const points = figuresOf(zoneId).flatMap((figure) => figure.points);
const page = builtPages().find(({ address }) => address === '/cijfers/');

/** A value above its column, or a big numeral; what only compares two of them has a percent sign. */
const isNumber = (element: BuiltPage['elements'][number]) =>
  (element.tagName === 'td' || element.tagName === 'b') && /^[^%]*\d[^%]*$/.test(textOf(element));

test('the file holds every number of the page, and no other', () => {
  const numbers = page?.elements
    .filter(({ tagName }) => tagName === 'main')
    .flatMap(elementsOf)
    .filter(isNumber)
    .map((element) => {
      const [, number = ''] = /([\d.]+)/.exec(textOf(element)) ?? [];
      return number.replaceAll('.', '');
    });

  expect(rows).toHaveLength(points.length);
  expect(rows.map(({ waarde }) => waarde)).toEqual(numbers);
});

test('the page tells a reader nothing of columns, codes and standards', () => {
  expect(page?.html).not.toMatch(/RFC|UTF-8|BOM|brondatum/);
});

test('every number has a year, a unit and an address where it comes from', () => {
  const lines = rows.map((row, index) => ({ path: `line ${index + 2}`, row }));

  expect(
    findings(lines, ({ row: { jaar, eenheid, bron } }) => [
      ...(/^\d{4}$/.test(jaar ?? '') ? [] : [`year "${jaar ?? ''}"`]),
      ...(eenheid ? [] : ['no unit']),
      ...(/^https?:\/\//.test(bron ?? '') ? [] : [`source "${bron ?? ''}"`]),
    ]),
  ).toEqual([]);
});

test('the file starts with the mark of its coding, and every line ends as the standard says', () => {
  expect(file.startsWith('\uFEFF')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
