import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlaces, readSchools } from '#schemas/school-list.ts';

const zones = globSync('content/zones/*/schools.csv').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
  schools: readSchools(readFileSync(file, 'utf8'), file),
  places: readPlaces(readFileSync(`${dirname(file)}/postcodes.csv`, 'utf8'), 'postcodes.csv'),
}));

describe.each(zones)('$file', ({ text, schools, places }) => {
  test('holds no mailbox, no phone number and no name of a person', () => {
    expect(text).not.toMatch(/@|\b(?:directeur|directrice|mevr|dhr)\b/i);
    expect(text).not.toMatch(/(?:\+32|\b0)\d(?:[ ./-]?\d){7}/);
  });

  test('has schools in the postcodes and villages of the zone only', () => {
    const outside = schools.filter(
      ({ postcode, place, municipality }) =>
        !places.some(
          (known) =>
            known.postcode === postcode &&
            known.municipality === municipality &&
            (place === '' || known.place === place),
        ),
    );

    expect(outside).toEqual([]);
  });

  test('says of every school when it was known, and never after today', () => {
    const today = new Date().toISOString();

    expect(schools.filter(({ asOf }) => asOf > today)).toEqual([]);
  });
});

test('both zones have their schools', () => {
  const counts = zones.map(({ file, schools }) => [
    dirname(file).split('/').at(-1),
    schools.length,
  ]);

  expect(Object.fromEntries(counts)).toEqual({ 'deinze-zulte-lievegem': 56, rupel: 29 });
});
