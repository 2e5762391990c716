import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { builtPages } from '#tests/readers/site.ts';
import { zoneId } from '#tests/readers/zone.ts';

/** Rows of docs/sources.md: what a source document holds, and the words that say it on a page. */
const rows = [
  ...readFileSync('docs/sources.md', 'utf8').matchAll(
    /^\| ([^|]+?) +\| ([^|]+?) +\| `([^`]+)` +\| ([^|]+?) +\|$/gm,
  ),
].map(([, element = '', zone = '', address = '', words = '']) => ({
  path: element,
  zone,
  address,
  words,
}));

const pages = new Map(builtPages().map(({ address, html }) => [address, html]));

test('everything the source documents hold stands where docs/sources.md says', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(
    findings(
      rows.filter(({ zone }) => zone === 'alle' || zone === zoneId),
      ({ address, words }) => {
        const html = pages.get(address);
        if (html === undefined) return [`${address} is not built`];
        return html.includes(words) ? [] : [`${address} does not say "${words}"`];
      },
    ),
  ).toEqual([]);
});
