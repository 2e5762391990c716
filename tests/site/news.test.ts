import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { builtPages, dist } from '#tests/readers/site.ts';

const feed = readFileSync(`${dist}/nieuws/rss.xml`, 'utf8');
const [channel = '', ...items] = feed.split('<item>');
const pages = builtPages()
  .map(({ address }) => address)
  .filter((address) => /^\/nieuws\/.+/.test(address));

function valueOf(name: string, xml: string): string | undefined {
  return new RegExp(`<${name}(?: [^>]*)?>([^<]+)</${name}>`).exec(xml)?.[1];
}

test('the feed of each zone holds each of its pages of news once, under an address that lasts', () => {
  const links = items.map((item) => valueOf('link', item) ?? '');

  expect(items.length).toBeGreaterThan(0);
  expect(links.map((link) => new URL(link).pathname).toSorted()).toEqual(pages.toSorted());
  expect(items.map((item) => valueOf('guid', item))).toEqual(links);
  expect(new Set(links).size).toBe(links.length);
});

test('no address in the feed is relative, and all lead to one site', () => {
  const addresses = [
    valueOf('link', channel) ?? '',
    /<atom:link href="([^"]+)"/.exec(channel)?.[1] ?? '',
    ...items.map((item) => valueOf('link', item) ?? ''),
  ];

  const [{ origin } = { origin: '' }, ...others] = addresses.map((address) => new URL(address));
  expect(origin).toMatch(/^https?:\/\//);
  expect(others.filter((other) => other.origin !== origin)).toEqual([]);
});

test('every piece in the feed has a title and says what happened', () => {
  const pieces = items.map((item) => ({ address: valueOf('link', item) ?? '', item }));

  expect(
    findings(pieces, ({ item }) => [
      ...(valueOf('title', item) === undefined ? ['no title'] : []),
      ...((valueOf('description', item)?.length ?? 0) > 20 ? [] : ['does not say what happened']),
    ]),
  ).toEqual([]);
});
