import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaces, readSchools } from '#schools/list.ts';
import { findings } from '#tests/readers/findings.ts';
import { today } from '#tests/readers/today.ts';

const lists = globSync('content/zones/*/schools.csv').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
  schools: readSchools(readFileSync(path, 'utf8'), path),
  places: readPlaces(readFileSync(`${dirname(path)}/postcodes.csv`, 'utf8'), 'postcodes.csv'),
}));

test('no list holds a mailbox, a phone number or the name of a person', () => {
  expect(
    findings(lists, ({ text }) => [
      ...(text.match(/.*(?:@|\b(?:directeur|directrice|mevr|dhr)\b).*/gi) ?? []),
      ...(text.match(/.*(?:\+32|\b0)\d(?:[ ./-]?\d){7}.*/g) ?? []),
    ]),
  ).toEqual([]);
});

test('every school lies in a postcode and village of its zone', () => {
  expect(
    findings(lists, ({ schools, places }) =>
      schools
        .filter(
          ({ postcode, place, municipality }) =>
            !places.some(
              (known) =>
                known.postcode === postcode &&
                known.municipality === municipality &&
                (place === '' || known.place === place),
            ),
        )
        .map(({ id, postcode, place, municipality }) =>
          [`school ${id}:`, postcode, place, municipality, 'staat niet in postcodes.csv'].join(' '),
        ),
    ),
  ).toEqual([]);
});

test('of no school more is known than today', () => {
  expect(
    findings(lists, ({ schools }) =>
      schools
        .filter(({ asOf }) => asOf > today)
        .map(({ id, asOf }) => `school ${id}: ${asOf} komt nog.`),
    ),
  ).toEqual([]);
});
