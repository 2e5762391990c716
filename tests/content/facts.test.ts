import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findings } from '#tests/readers/findings.ts';
import { sentences } from '#tests/readers/sentences.ts';
import { readIn, texts, type Text } from '#tests/readers/texts.ts';
import { today } from '#tests/readers/today.ts';

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
  ...texts.map(({ path, front }) => ({ path, data: front })),
  ...globSync('content/**/*.yaml').map((path) => ({
    path,
    data: parse(readFileSync(path, 'utf8')) as unknown,
  })),
];

/** What a visitor reads as sentences in files of data: what an organisation does, a note at a figure. */
const dataTexts = files
  .filter(({ path }) => path.endsWith('.yaml'))
  .map(({ path, data }) => ({
    path: path.replaceAll('\\', '/'),
    prose: readIn(data).join('\n\n'),
  }));

/** Fields that say when something was; not until when, or from when. */
const DATES = new Set(['sourceDate', 'checkedOn', 'date', 'reviewedOn', 'agreedOn']);

/** Every date of a fact in a file, at any depth, by its field. */
function datesIn(data: unknown): [field: string, date: string][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([field, value]): [string, string][] =>
    DATES.has(field) && typeof value === 'string' ? [[field, value]] : datesIn(value),
  );
}

/** One line for each find in a text, as an editor needs it. */
function foundIn(read: Pick<Text, 'path' | 'prose'>[], wrong: RegExp, repair: string): string[] {
  return findings(read, ({ prose }) =>
    sentences(prose).flatMap((sentence) =>
      (sentence.match(wrong) ?? []).map((found) => `"${found}" in "${sentence}": ${repair}`),
    ),
  );
}

test('no phone number stands in prose', () => {
  const repair =
    'een nummer staat alleen in content/organisations/ of zone.yaml. Noem de organisatie.';

  const nameless = [...texts, ...dataTexts].map(({ path, prose }) => ({
    path,
    prose: prose.replace(nameWithNumber, ''),
  }));

  expect(texts.length).toBeGreaterThan(20);
  // Both before the test may fail: who wrote two numbers hears of two.
  const found = [shortNumber, longNumber].flatMap((number) => foundIn(nameless, number, repair));
  expect(found).toEqual([]);
});

test('no opening hour stands in prose', () => {
  const repair = 'een uur staat alleen bij hours van de organisatie. Haal het hier weg.';

  expect(foundIn(texts, hour, repair)).toEqual([]);
});

test('no number of a law article or circular stands in prose', () => {
  const repair = 'zeg in gewone woorden wat de regel is, en noem de bron bij sources.';

  expect(foundIn(texts, lawNumber, repair)).toEqual([]);
});

test('no word promises or names what is not ours', () => {
  const repair = 'kijk in docs/writing.md bij "Woorden die vastliggen" wat je wel schrijft.';

  expect(foundIn(texts, new RegExp(forbidden.join('|'), 'gi'), repair)).toEqual([]);
});

test('nothing is dated in the future', () => {
  expect(files.flatMap(({ data }) => datesIn(data)).length).toBeGreaterThan(50);
  expect(
    findings(files, ({ data }) =>
      datesIn(data)
        .filter(([, date]) => date > today)
        .map(
          ([field, date]) => `"${date}" komt nog, en ${field} zegt wanneer iets was. Verbeter het.`,
        ),
    ),
  ).toEqual([]);
});
