import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { holdsAddress } from '#lib/secret-address.ts';
import { words } from '#lib/words.ts';
import { hsdsServiceList } from '#tests/support/hsds.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  dist,
  headerRules,
  textOf,
} from '#tests/support/site.ts';
import { field, organisations } from '#tests/support/texts.ts';

const zone = process.env['ZONE'] ?? 'deinze-zulte-lievegem';
const shown = organisations.filter((entry) => [undefined, zone].includes(entry.zone));
const pages = new Map(builtPages().map((page) => [page.address, page]));
const data = hsdsServiceList.parse(JSON.parse(readFileSync(`${dist}/data/hulp.json`, 'utf8')));

/** Names of https://schema.org that the pages of organisations use. */
const schemaNames = [
  ...['@context', '@type', 'name', 'description', 'url', 'address', 'contactPoint', 'contactType'],
  ...['telephone', 'availableLanguage', 'hoursAvailable', 'dayOfWeek', 'opens', 'closes'],
  ...['streetAddress', 'postalCode', 'addressLocality', 'addressCountry'],
];

describe.each(shown)('the page of $id', ({ id, yaml }) => {
  const page = pages.get(`/hulp/${id}/`)!;
  const links = page.elements.filter(({ tagName }) => tagName === 'a');
  const block = page.elements.find(
    (element) => attribute(element, 'type') === 'application/ld+json',
  )!;

  test('offers the number that its file holds, and no other', () => {
    const own = /^phone:\n.*\n {2}tel: '(.+)'$/m.exec(yaml)?.[1];
    const [, main = ''] = page.html.split('<main');
    const numbers = [...main.split('</main>')[0]!.matchAll(/href="tel:([^"]+)"/g)];

    expect(numbers.map(([, tel]) => tel)).toEqual(own === undefined ? [] : [own]);
  });

  test('leads to their site without telling where one comes from', () => {
    const site = field(yaml, 'website');
    const outward = links.filter((link) => attribute(link, 'href') === site);

    expect(outward.length).toBeGreaterThan(0);
    expect(outward.every((link) => attribute(link, 'rel') === 'noreferrer')).toBe(true);
  });

  test('says how old its facts are, and calls nothing checked that nobody checked', () => {
    expect(page.html).toMatch(/Bron (?:van|zonder datum)/);
    if (!yaml.includes("checkedOn: '")) expect(page.html).not.toContain(words.sources.checked);
  });

  test('tells search engines the same, in names of schema.org', () => {
    const found = JSON.parse(textOf(block)) as Record<string, unknown>;

    expect(found).toMatchObject({ '@context': 'https://schema.org', url: field(yaml, 'website') });
    expect(namesIn(found).filter((name) => !schemaNames.includes(name))).toEqual([]);
  });

  test('has a card that an address book reads, behind a warning', () => {
    const card = readFileSync(`${dist}/hulp/${id}/contact.vcf`, 'utf8');
    const [kind, properties] = ICAL.parse(card) as [string, [string, object, string, unknown][]];
    const own = /^phone:\n.*\n {2}tel: '(.+)'$/m.exec(yaml)?.[1];
    const link = links.find((element) => attribute(element, 'href')?.endsWith('.vcf'))!;
    const warning = page.elements.find(
      (element) => attribute(element, 'id') === attribute(link, 'aria-describedby'),
    );

    expect(kind).toBe('vcard');
    expect(properties.find(([name]) => name === 'tel')?.[3]).toBe(own && `tel:${own}`);
    expect(warning && textOf(warning)).toContain(words.leaves.file);
    expect(headerRules().get(`/hulp/${id}/contact.vcf`)?.get('Content-Type')).toBe(
      'text/vcard; charset=utf-8',
    );
  });
});

test('every organisation of this zone is in the list, in the data, and on a page; no other is', () => {
  const inList = [
    ...(pages.get('/hulp/')?.html.matchAll(/<h2> ?<a href="\/hulp\/([^/]+)\//g) ?? []),
  ];
  const onPage = [...pages.keys()].flatMap(
    (address) => /^\/hulp\/(.+)\/$/.exec(address)?.[1] ?? [],
  );
  const ids = shown.map(({ id }) => id).sort();

  expect(inList.map(([, id]) => id).sort()).toEqual(ids);
  expect(onPage.sort()).toEqual(ids);
  expect(data.total_items).toBe(ids.length);
});

test('ids of the open data are given out once', () => {
  const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);

  expect(new Set(ids).size).toBe(ids.length);
});

test('the directory names the authentic source', () => {
  expect(pages.get('/hulp/')?.html).toContain('href="https://www.desocialekaart.be"');
});

test('nothing that is published tells where a refuge is', () => {
  const secret = shown.filter(({ yaml }) => field(yaml, 'confidential') === 'true');
  const readable = builtFiles().filter((file) => /\.(?:html|json|vcf|csv|xml|txt)$/.test(file));
  const near = readable.flatMap((file) =>
    readFileSync(`${dist}/${file}`, 'utf8')
      .split(/<\/?(?:p|li|dd|h\d|td)\b[^>]*>|\r?\n|"/)
      .filter((text) => /vluchthui[sz]/i.test(text) && holdsAddress(text))
      .map((text) => `${file}: ${text}`),
  );

  expect(secret.length).toBeGreaterThan(0);
  expect(near).toEqual([]);
  for (const { id } of secret) {
    const page = pages.get(`/hulp/${id}/`)!;
    const main = textOf(page.elements.find(({ tagName }) => tagName === 'main')!);
    expect(page.html).not.toMatch(/PostalAddress|streetAddress/);
    expect(holdsAddress(main)).toBe(false);
    expect(main).toContain(words.help.detail.secret);
    expect(readFileSync(`${dist}/hulp/${id}/contact.vcf`, 'utf8')).not.toMatch(/^ADR/m);
  }
});

test('the open data holds no place at all', () => {
  expect(JSON.stringify(data)).not.toMatch(/"(?:address|locations?|service_at_locations|latitude)/);
});

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}
