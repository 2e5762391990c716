import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import {
  bare,
  differences,
  type Edition,
  htmlEdition,
  linesOfSite,
  numbersOfSite,
  paperEdition,
} from '#tests/readers/editions.ts';
import { builtPaper, hasPapers } from '#tests/readers/paper.ts';
import { aPageOf, builtFiles, builtPages, dist, ONE_FILE } from '#tests/readers/site.ts';

const pages = builtPages();
const site = linesOfSite(pages);
const numbers = numbersOfSite(pages);
const names = site.map(({ name }) => name);

/** Papers of which the list has every organisation of the brochure; the others only give numbers. */
const BROCHURES = ['stop/brochure', 'stop/lezen'];

/** Tells nothing, so it has no number either. */
const BLANK = 'stop/lijst';

const papers = builtFiles()
  .filter((file) => file.endsWith('.pdf'))
  .map((file) => file.replace('.pdf', ''))
  .filter((name) => name !== BLANK);

let editions: Edition[] = [];
const editionNamed = (name: string) => editions.find((one) => one.name === name);

beforeAll(async () => {
  const discreet = pages.find(({ address }) => address === '/stil/');
  const file = aPageOf(ONE_FILE, readFileSync(`${dist}/${ONE_FILE}`, 'utf8'));
  editions = [htmlEdition('stil', discreet?.elements ?? []), htmlEdition('blad', file.elements)];
  for (const name of papers) {
    const listed = BROCHURES.includes(name) ? names : [];
    editions.push(paperEdition(name, (await builtPaper(name)).text, listed));
  }
}, 120_000);

test('every edition gives the numbers, hours and names of the site', () => {
  expect(numbers.size).toBeGreaterThan(10);
  expect(site.filter(({ hours }) => hours !== '').length).toBeGreaterThan(5);
  expect(editions.flatMap((edition) => differences(edition, site, numbers))).toEqual([]);
});

test('the file names every organisation, and the other editions those of the brochure', () => {
  const discreet = [...(editionNamed('stil')?.lines.keys() ?? [])].filter((one) =>
    names.includes(one),
  );
  const inFile = new Set(editionNamed('blad')?.lines.keys());
  const missing = BROCHURES.filter(() => hasPapers).flatMap((name) =>
    discreet
      .filter((one) => !/noodnummer|dringende|sms/i.test(one))
      .filter((one) => !editionNamed(name)?.lines.has(one))
      .map((one) => `${name}: ${one}`),
  );

  expect(discreet.length).toBeGreaterThan(10);
  expect(names.filter((name) => !inFile.has(name))).toEqual([]);
  expect(missing).toEqual([]);
});

test('a fault in any edition shows: another number in its text, another number or hour in its list', () => {
  const wrong = (text: string) => text.replace(/1712|\b101\b/, '1799');
  for (const edition of editions)
    expect(differences({ ...edition, text: wrong(edition.text) }, site, numbers)).toEqual([
      `${edition.name}: 1799`,
    ]);
  let changed = 0;
  for (const edition of editions.filter(({ lines }) => lines.size > 10))
    for (const { name, number = '', hours } of site.filter((one) => one.hours !== '')) {
      const said = edition.lines.get(name);
      if (said === undefined) continue;
      for (const fact of [number, hours].filter((one) => one !== '')) {
        const lines = new Map([[name, bare(said).replaceAll(bare(fact), 'x')]]);
        expect(differences({ ...edition, lines }, site, numbers)).toContain(
          `${edition.name}: ${fact}`,
        );
        changed += 1;
      }
    }
  expect(changed).toBeGreaterThan(20);
});
