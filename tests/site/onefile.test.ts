import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { readPage } from '#tests/readers/page.ts';
import {
  aPageOf,
  attribute,
  builtPages,
  dist,
  headerRules,
  ONE_FILE,
  textOf,
} from '#tests/readers/site.ts';
import { zone } from '#tests/readers/zone.ts';

const MOST_BYTES = 130_000;

const html = readFileSync(`${dist}/${ONE_FILE}`, 'utf8');
const { elements } = aPageOf(ONE_FILE, html);
const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
const parts = new Set(elements.map((element) => attribute(element, 'data-part')));

/** Pages that are nothing without the site, or whose words stand in another part. */
const elsewhere = [
  '/(404.html|stil/|a-z/)?',
  '/(antwoord|bericht|contact|postvak|over)/.*',
  // Lists of what stands in the file, one by one.
  '/(stop|wat-nu|thema|samenwerking|talen|nieuws)/(alles/)?',
  '/(hulp|scholen/gemeente)/.+',
  String.raw`/scholen/(?!afspraken/)[\w-]+/`,
  '/scholen/',
];

test('the file can be sent by mail', () => {
  expect(gzipSync(html).length).toBeLessThanOrEqual(MOST_BYTES);
});

test('the file asks for nothing, sends nothing, and leads nowhere but away', () => {
  const page = readPage(html);
  const links = [...named('a'), ...named('area')].map((link) => attribute(link, 'href') ?? '');

  expect(page).toMatchObject({ loadsFiles: false, connects: [], sendsForm: false, problems: [] });
  expect(html.match(/ (?:src|action|data-connects)=/g)).toBeNull();
  expect(named('link').map((link) => attribute(link, 'href'))).toEqual(['data:,']);
  expect(links.filter((href) => !href.startsWith('tel:'))).toEqual([zone.exit]);
  expect(html).toMatch(/content="default-src 'none'; base-uri 'none'; form-action 'none'; /);
  expect(html).not.toMatch(/connect-src/);
});

test('who glances at the file sees a shopping list', () => {
  const [face = ''] = html.split('<details', 1);

  expect(named('title').map(textOf)).toEqual([words.paper.card.title]);
  expect(named('details').filter((one) => attribute(one, 'open') !== undefined)).toEqual([]);
  expect(face.slice(face.indexOf('<main'))).toContain(words.paper.card.items[0]);
  expect(face.slice(face.indexOf('<main'))).not.toMatch(/politie|geweld|stop|hulp|\d\d/i);
});

test('every page of the site is a part of the file, or is nothing without the site', () => {
  const isElsewhere = new RegExp(`^(?:${elsewhere.join('|')})$`);
  const wanted = builtPages().filter(({ address }) => !isElsewhere.test(address));

  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.map(({ address }) => address).filter((one) => !parts.has(one))).toEqual([]);
});

test('each organisation and each school stands in the file', () => {
  const heads = new Set(named('h3').map((head) => textOf(head).trim()));
  const missing = builtPages()
    .filter(({ address }) => /^\/(hulp|scholen\/(?!afspraken|gemeente))\/?[\w-]+\/$/.test(address))
    .map((page) => page.elements.find(({ tagName }) => tagName === 'h1'))
    // A heading keeps a dash at the end of its line.
    .map((head) => (head ? textOf(head).replaceAll('\u00A0', ' ').trim() : ''))
    .filter((name) => !heads.has(name));

  expect(heads.size).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

test('ids in the file stay unique, whatever its parts hold', () => {
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('a browser saves it, and does not open it as a page of this site', () => {
  for (const place of [`/${ONE_FILE}`, `/${ONE_FILE.replace('.html', '')}`])
    expect(headerRules().get(place)?.get('Content-Disposition')).toBe('attachment');
});
