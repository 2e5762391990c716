import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  attribute,
  builtFiles,
  builtPages,
  templatePages,
  type BuiltPage,
} from '#tests/support/site.ts';

const pages = [...builtPages(), ...templatePages()];

const files = new Set(builtFiles().map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));

/** Addresses that functions answer at. */
const functions = new Set(
  globSync('netlify/functions/*.ts')
    .flatMap((file) => /path: '([^']+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? [])
    .flatMap((path) => [path, `${path}/`]),
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

test.each(pages)('$address links to pages and files that exist', (page) => {
  const dead = internalLinks(page).filter(
    ({ pathname }) => !files.has(pathname) && !functions.has(pathname) && pathname !== page.address,
  );

  expect(dead.map(({ pathname }) => pathname)).toEqual([]);
});

test.each(pages)('$address links to places in pages that exist', (page) => {
  const dead = internalLinks(page).filter(({ hash, pathname }) => {
    const target =
      pathname === page.address ? page : pages.find(({ address }) => address === pathname);
    const ids = target?.elements.map((element) => attribute(element, 'id')) ?? [];
    return hash !== '' && target !== undefined && !ids.includes(decodeURIComponent(hash.slice(1)));
  });

  expect(dead.map(({ pathname, hash }) => pathname + hash)).toEqual([]);
});
