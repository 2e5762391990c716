import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formAddress, themes } from '#contact/message.ts';
import { zoneOf } from '#zone/of-zone.ts';
import { findings } from '#tests/readers/findings.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  templatePages,
  type BuiltPage,
} from '#tests/readers/site.ts';
import { texts } from '#tests/readers/texts.ts';
import { zoneId } from '#tests/readers/zone.ts';

const pages = [...builtPages(), ...templatePages()];
const files = new Set(builtFiles().map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));

/** Addresses that functions answer at. */
const functions = new Set(
  globSync('netlify/functions/*.ts')
    .flatMap((file) => /path: '([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? [])
    .flatMap((path) => [path, `${path}/`]),
);

/** The places in each page that a link can lead to. */
const places = new Map(
  pages.map(({ address, elements }) => [
    address,
    new Set(elements.map((element) => attribute(element, 'id'))),
  ]),
);

function internalLinks({ elements, address }: BuiltPage): URL[] {
  const values = elements.flatMap((element) => {
    const names = ['href', 'src', 'action', 'formaction'];
    return names.flatMap((name) => attribute(element, name) ?? []);
  });
  return values
    .filter((value) => !/^[a-z]+:/i.test(value))
    .map((value) => new URL(value, `https://site${address}`));
}

test('every link leads to a page or file that exists', () => {
  const found = findings(pages, (page) =>
    internalLinks(page)
      .map(({ pathname }) => pathname)
      .filter((path) => !files.has(path) && !functions.has(path) && path !== page.address)
      .map((path) => `${path} is not there`),
  );

  expect(pages.flatMap(internalLinks).length).toBeGreaterThan(pages.length);
  expect(found).toEqual([]);
});

test('every link to a place in a page leads to one that exists', () => {
  const found = findings(pages, (page) =>
    internalLinks(page)
      .filter(({ hash, pathname }) => {
        const target = places.get(pathname);
        return hash !== '' && target && !target.has(decodeURIComponent(hash.slice(1)));
      })
      .map(({ pathname, hash }) => `${pathname}${hash} is not there`),
  );

  expect(found).toEqual([]);
});

test('every link in a text leads to a page of the site of this zone, or safely away', () => {
  const own = texts.filter(({ path }) => [undefined, zoneId].includes(zoneOf(path)));
  const addresses = new Set([...files, ...themes.map(formAddress)]);
  const linksIn = (body: string) =>
    [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);

  expect(own.flatMap(({ body }) => linksIn(body))).not.toEqual([]);
  expect(
    findings(own, ({ body }) =>
      linksIn(body)
        .filter((link) => !addresses.has(link) && !link.startsWith('https://'))
        .map((link) => `de link ${link} leidt nergens heen. Kijk het adres na.`),
    ),
  ).toEqual([]);
});
