import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { findings } from '#tests/readers/findings.ts';
import { figuresOf } from '#tests/readers/figures.ts';
import { builtPages, dist, textOf } from '#tests/readers/site.ts';
import { zoneId } from '#tests/readers/zone.ts';

const file = readFileSync(`${dist}/data/cijfers.csv`, 'utf8');
const [columns = []] = parse(file, { bom: true, to: 1 });
const rows = parse<Record<string, string>>(file, { bom: true, columns: true });
const points = figuresOf(zoneId).flatMap((figure) => figure.points);
const page = builtPages().find(({ address }) => address === '/cijfers/');
const cells = (tag: string) =>
  page?.elements.filter(({ tagName }) => tagName === tag).map((cell) => textOf(cell).trim());

test('the page says of each column of the file what it holds, in the order of the file', () => {
  expect(cells('dt')).toEqual(columns);
  expect(columns.toSorted()).toEqual(Object.keys(words.figures.file.columns).toSorted());
});

test('the file holds every number of the page, and no other', () => {
  const shown = cells('td')?.map((text) => text.replace(/^ongeveer\s+/, '').replaceAll('.', ''));

  expect(rows).toHaveLength(points.length);
  expect(rows.map(({ waarde }) => waarde)).toEqual(shown);
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
