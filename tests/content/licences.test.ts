import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

/**
 * Licences under which a package may be part of a work under EUPL-1.2, which may be passed on with the whole: permissive
 * ones, and those of the appendix of the EUPL (https://eupl.eu/1.2/en/): LGPL and MPL.
 */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC'],
  'OFL-1.1', // of letters alone: a paper may hold them, and they may go along under their own licence
  ...['LGPL-3.0-or-later', 'MIT', 'MIT-0', 'MPL-2.0', 'Python-2.0', 'Unlicense', 'WTFPL'],
]);

/** Packages whose entry says it otherwise, each with the licence that a person read in its files. */
const read: Record<string, string> = {
  callsite: 'MIT',
  '@netlify/binary-info': 'Apache-2.0',
};

const lock = z
  .object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, { license = '' }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, license: read[name] ?? license };
  });

/**
 * Data that a tool reads while we work, which no part of the site or of its functions holds: a list of misspellings, and
 * the names of licences.
 */
const readByTools = new Set(['@cspell/dict-en-common-misspellings', 'spdx-exceptions']);

/** One part of an `OR` is enough; of an `AND` every part counts. */
function isAllowed(license: string): boolean {
  const [first = '', ...others] = license.replace(/^\(|\)$/g, '').split(' OR ');
  if (others.length > 0) return [first, ...others].some(isAllowed);
  return license.split(' AND ').every((one) => allowed.has(one));
}

test('every package may be part of a work under EUPL-1.2', () => {
  expect(packages.length).toBeGreaterThan(500);
  expect(
    packages
      .filter(({ name, license }) => !isAllowed(license) && !readByTools.has(name))
      .map(({ name, license }) => `${name}: ${license}`),
  ).toEqual([]);
});

test('a licence that was read by a person is of a package that is there, and says it otherwise', () => {
  const named = Object.entries(lock.packages).map(([path, { license }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    license,
  }));

  for (const name of Object.keys(read))
    expect(named.some((one) => one.name === name && !isAllowed(one.license ?? ''))).toBe(true);
});

test.each([
  ['MIT', true],
  ['(BSD-3-Clause OR GPL-2.0)', true],
  ['Apache-2.0 AND MIT', true],
  ['Apache-2.0 AND GPL-2.0', false],
  ['GPL-3.0-only', false],
  ['', false],
])('"%s" is judged right', (license, expected) => {
  expect(isAllowed(license)).toBe(expected);
});
