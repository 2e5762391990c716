import { readFileSync } from 'node:fs';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { linkTo } from '#facts/unlinked-sources.ts';
import { findings } from '#tests/readers/findings.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  dist,
  elementsOf,
  templatePages,
  textOf,
} from '#tests/readers/site.ts';

const pages = [...builtPages(), ...templatePages()];
const whole = pages.find(({ address }) => address === '/over/bronnen/');

/** Pages that are about sources, or print the law itself. */
const isAboutSources = (address: string) => /^\/(?:over|samenwerking)\//.test(address);

const linksOf = ({ elements }: (typeof pages)[number]) =>
  elements
    .filter(({ tagName }) => tagName === 'a')
    .flatMap((link) => attribute(link, 'href') ?? [])
    .filter((href) => /^https?:/.test(href));

test('no page links a source that could betray who is watched', () => {
  const found = findings(pages, (page) =>
    linksOf(page).filter((href) => linkTo(href) === undefined),
  );

  expect(pages.flatMap(linksOf).length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('nothing the site shows or hands out says that a source has no date', () => {
  const texts = builtFiles()
    .filter((file) => /\.(?:html|json|vcf|csv|xml)$/.test(file))
    .map((path) => ({ path, text: readFileSync(`${dist}/${path}`, 'utf8') }));

  expect(findings(texts, ({ text }) => text.match(/zonder datum/g) ?? [])).toEqual([]);
});

test('a page folds its sources away once, and says how many there are', () => {
  const found = findings(
    pages.filter(({ address }) => !isAboutSources(address)),
    ({ elements }) => {
      const folds = elements.filter((element) => attribute(element, 'class') === 'stamp');
      const counts = folds.map((fold) => /Bronnen \(\d+\)/.test(textOf(fold)));
      const isFolded = folds.every(({ tagName }) => tagName === 'details');
      return folds.length <= 1 && isFolded && !counts.includes(false) ? [] : ['sources lie open'];
    },
  );

  expect(found).toEqual([]);
});

/** The documents of a list: where each stands, or its name where nobody is led to it. */
const documentsIn = (node: Tree.Element) =>
  elementsOf(node)
    .filter(({ tagName }) => tagName === 'li')
    .map((line) => {
      const [link] = elementsOf(line).filter(({ tagName }) => tagName === 'a');
      if (link) return attribute(link, 'href') ?? '';
      return textOf(line)
        .replace(/\.(?: (?:Bron van|Nagekeken op) .+)?\s*$/, '')
        .trim();
    });

const allDocuments = (whole?.elements ?? [])
  .filter(({ tagName }) => tagName === 'main')
  .flatMap(documentsIn);

test('the page of all sources has those of every page', () => {
  const all = new Set(allDocuments);
  const folds = pages.flatMap(({ address, elements }) =>
    elements
      .filter((element) => attribute(element, 'class') === 'stamp')
      .map((fold) => ({ path: address, documents: documentsIn(fold) })),
  );

  expect(folds.length).toBeGreaterThan(40);
  expect(findings(folds, ({ documents }) => documents.filter((one) => !all.has(one)))).toEqual([]);
});

test('the page of all sources names each document once', () => {
  expect(allDocuments.length).toBeGreaterThan(100);
  expect(allDocuments.filter((one, place) => allDocuments.indexOf(one) !== place)).toEqual([]);
});
