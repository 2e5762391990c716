import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sentences } from '#tests/support/sentences.ts';
import { field, organisations, texts } from '#tests/support/texts.ts';

/** Short numbers that are also names; in a text they may stand only as part of the name. */
const shortNumber = /(?<!\d)(?:100|101|102|106|112|1712|1813|116 ?000)(?!\d)/g;
const nameWithNumber = /\b(?:hulplijn 1712|Zelfmoordlijn 1813|app 112 BE)\b/gi;
const longNumber = /(?:\+32|(?<!\d)0\d)[\d ./]{6,}\d/g;

const hour = /\b\d{1,2}(?:[.:]\d{2})? ?(?:u|uur)\b|\bma(?:andag)? ?(?:-|–|tot) ?\w+|\bwerkdag/gi;
const lawNumber = /\bart(?:ikel|\.)? ?\d+|\b\d+(?:bis|ter|quater)\b|\b(?:COL|GPI|PLP|OOP) ?\d+/gi;

const forbidden = [
  'aangifteformulier',
  'klachtenformulier',
  'klachtformulier',
  '100 %',
  '100%',
  'geen sporen',
  'geen spoor',
  'volledig anoniem',
  'huiselijk geweld',
  'meldcode',
  'veilig thuis',
  'oudermishandeling',
];

const files = [
  ...texts.map(({ path, front }) => ({ path, front })),
  ...organisations.map(({ path, yaml }) => ({ path, front: yaml })),
  ...globSync('content/zones/*/zone.yaml').map((path) => ({
    path,
    front: readFileSync(path, 'utf8'),
  })),
];

/** One line for each find, as an editor needs it. */
function foundIn(path: string, prose: string, wrong: RegExp, repair: string): string[] {
  return sentences(prose).flatMap((sentence) =>
    (sentence.match(wrong) ?? []).map((found) => `${path}: "${found}" in "${sentence}": ${repair}`),
  );
}

test.each(texts)('no phone number stands in prose: $path', ({ path, prose }) => {
  const nameless = prose.replace(nameWithNumber, '');
  const repair =
    'een nummer staat alleen in content/organisations/ of zone.yaml. Noem de organisatie.';

  expect(foundIn(path, nameless, shortNumber, repair)).toEqual([]);
  expect(foundIn(path, nameless, longNumber, repair)).toEqual([]);
});

test.each(texts)('no opening hour stands in prose: $path', ({ path, prose }) => {
  const repair = 'een uur staat alleen bij hours van de organisatie. Haal het hier weg.';

  expect(foundIn(path, prose, hour, repair)).toEqual([]);
});

test.each(texts)('no number of a law article or circular stands in prose: $path', (text) => {
  const repair = 'zeg in gewone woorden wat de regel is, en noem de bron bij sources.';

  expect(foundIn(text.path, text.prose, lawNumber, repair)).toEqual([]);
});

test.each(texts)('no word promises or names what is not ours: $path', ({ path, prose }) => {
  const repair = 'kijk in docs/writing.md bij "Woorden die vastliggen" wat je wel schrijft.';

  expect(foundIn(path, prose, new RegExp(forbidden.join('|'), 'gi'), repair)).toEqual([]);
});

test.each(files)(
  'every fact has a source, a date and a check, or says that it has none: $path',
  ({ path, front }) => {
    const count = (name: string) => front.match(new RegExp(`^[ -]*${name}:`, 'gm'))?.length ?? 0;
    const [sources, dates, checks] = [count('source'), count('sourceDate'), count('checkedOn')];

    expect(
      [dates, checks],
      `${path}: schrijf bij elke source ook sourceDate en checkedOn (of null).`,
    ).toEqual([sources, sources]);
  },
);

test.each(files)('nothing is dated in the future: $path', ({ front }) => {
  const today = new Date().toISOString();
  const dates = [...front.matchAll(/(?:sourceDate|checkedOn): '([^']+)'/g)].map(([, date]) => date);

  expect(dates.filter((date) => date !== undefined && date > today)).toEqual([]);
});

test.each(organisations)('a number is dialled as it is read: $path', ({ yaml }) => {
  const read = field(yaml, ' {2}number')?.replaceAll(' ', '');
  const dialled = field(yaml, ' {2}tel')?.replace(/^\+32/, '0');

  expect(dialled).toBe(read);
});
