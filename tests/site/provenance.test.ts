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

/** Names of the sources in a list, without their age. */
const namesIn = (node: Tree.Element) =>
  elementsOf(node)
    .filter(({ tagName }) => tagName === 'li')
    .map((line) =>
      textOf(line)
        .replace(/\.(?: (?:Bron van|Nagekeken op) .+)?\s*$/, '')
        .trim(),
    );

test('the page of all sources has those of every page', () => {
  const all = new Set(
    whole?.elements.flatMap((element) => (element.tagName === 'main' ? namesIn(element) : [])),
  );
  const folds = pages.flatMap(({ address, elements }) =>
    elements
      .filter((element) => attribute(element, 'class') === 'stamp')
      .map((fold) => ({ path: address, names: namesIn(fold) })),
  );

  expect(folds.length).toBeGreaterThan(40);
  expect(findings(folds, ({ names }) => names.filter((name) => !all.has(name)))).toEqual([]);
});
