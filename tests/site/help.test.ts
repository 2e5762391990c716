import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { holdsAddress } from '#lib/secret-address.ts';
import { words } from '#lib/words.ts';
import { findings } from '#tests/readers/findings.ts';
import { hsdsServiceList } from '#tests/readers/hsds.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  dist,
  headerRules,
  textOf,
} from '#tests/readers/site.ts';
import { organisations } from '#tests/readers/texts.ts';
import { zoneId } from '#tests/readers/zone.ts';

const shown = organisations.filter((entry) => [undefined, zoneId].includes(entry.zone));
const pages = new Map(builtPages().map((page) => [page.address, page]));
const data = hsdsServiceList.parse(JSON.parse(readFileSync(`${dist}/data/hulp.json`, 'utf8')));

/** Names of https://schema.org that the pages of organisations use. */
const schemaNames = [
  ...['@context', '@type', 'name', 'description', 'url', 'address', 'contactPoint', 'contactType'],
  ...['telephone', 'availableLanguage', 'hoursAvailable', 'dayOfWeek', 'opens', 'closes'],
  ...['streetAddress', 'postalCode', 'addressLocality', 'addressCountry'],
];

/** Each organisation with its page, and the card that an address book reads. */
const details = shown.map((organisation) => {
  const address = `/hulp/${organisation.id}/`;
  const page = pages.get(address);
  if (page === undefined) throw new Error(`${address} is not built.`);
  const card = readFileSync(`${dist}${address}contact.vcf`, 'utf8');
  return { ...page, organisation, card };
});

test('who reaches a page that is not there finds a line about violence and one that always answers', () => {
  const called = builtPages()
    .find(({ file }) => file === '404.html')
    ?.elements.filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href'));

  expect(called).toContain('tel:1712');
  expect(called).toContain('tel:106');
});

test('every page of an organisation offers the number that its file holds, and no other', () => {
  expect(
    findings(details, ({ html, organisation: { phone } }) => {
      const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? '';
      const numbers = [...main.matchAll(/href="tel:([^"]+)"/g)].map(([, tel]) => tel);
      return numbers.join() === (phone?.tel ?? '') ? [] : [`offers ${numbers.join() || 'none'}`];
    }),
  ).toEqual([]);
});

test('every page of an organisation leads to its site without telling where one comes from', () => {
  expect(
    findings(details, ({ elements, organisation: { website } }) => {
      const outward = elements.filter(
        (element) => element.tagName === 'a' && attribute(element, 'href') === website,
      );
      const telling = outward.filter((link) => attribute(link, 'rel') !== 'noreferrer');
      return [
        ...(outward.length === 0 ? [`no link to ${website}`] : []),
        ...telling.map(() => `${website} without noreferrer`),
      ];
    }),
  ).toEqual([]);
});

test('every page of an organisation names its source, and calls nothing checked that nobody checked', () => {
  expect(
    findings(details, ({ html, organisation }) => {
      const facts = [organisation, organisation.hours, organisation.address];
      const isChecked = facts.some((fact) => typeof fact?.checkedOn === 'string');
      return [
        ...(/Bronnen \(\d\)/.test(html) ? [] : ['names no source']),
        ...(!isChecked && html.includes(words.sources.checked) ? ['nobody checked this'] : []),
      ];
    }),
  ).toEqual([]);
});

test('every page of an organisation tells search engines the same, in names of schema.org', () => {
  expect(
    findings(details, ({ elements, organisation: { website } }) => {
      const block = elements.find(
        (element) => attribute(element, 'type') === 'application/ld+json',
      );
      const found = JSON.parse(block ? textOf(block) : '{}') as Record<string, unknown>;
      return [
        ...(found['@context'] === 'https://schema.org' ? [] : ['no data of schema.org']),
        ...(found['url'] === website ? [] : [`url ${String(found['url'])}`]),
        ...namesIn(found).filter((name) => !schemaNames.includes(name)),
      ];
    }),
  ).toEqual([]);
});

test('every page of an organisation has a card that an address book reads', () => {
  const rules = headerRules();

  expect(
    findings(details, ({ address, card, organisation: { phone } }) => {
      const [kind, properties] = ICAL.parse(card) as [string, [string, object, string, unknown][]];
      const tel = properties.find(([name]) => name === 'tel')?.[3];
      const type = rules.get(`${address}contact.vcf`)?.get('Content-Type');
      return [
        ...(kind === 'vcard' ? [] : [`the card is a ${kind}`]),
        ...(tel === (phone ? `tel:${phone.tel}` : undefined) ? [] : [`number ${String(tel)}`]),
        ...(type === 'text/vcard; charset=utf-8' ? [] : [`served as ${type ?? 'nothing'}`]),
      ];
    }),
  ).toEqual([]);
});

test('every card lies behind a warning', () => {
  expect(
    findings(details, ({ elements }) => {
      const link = elements.find((element) => attribute(element, 'href')?.endsWith('.vcf'));
      const id = link && attribute(link, 'aria-describedby');
      const warning = elements.find((element) => id && attribute(element, 'id') === id);
      const isWarned = warning && textOf(warning).includes(words.leaves.file);
      return isWarned ? [] : [link ? 'no warning before the card' : 'no link to the card'];
    }),
  ).toEqual([]);
});

test('every organisation of this zone is in the list, in the data, and on a page; no other is', () => {
  const inList = [...(pages.get('/hulp/')?.html.matchAll(/href="\/hulp\/([\w-]+)\//g) ?? [])];
  const onPage = [...pages.keys()].flatMap(
    (address) => /^\/hulp\/(.+)\/$/.exec(address)?.[1] ?? [],
  );
  const ids = shown.map(({ id }) => id).sort();

  const listed = new Set(inList.map(([, id = '']) => id));
  const missing = shown.filter(
    ({ id, isEmergency, phone }) => !listed.has(id) && !(isEmergency && phone),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect([...listed].filter((id) => !ids.includes(id))).toEqual([]);
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
  const readable = builtFiles().filter((file) => /\.(?:html|json|vcf|csv|xml|txt)$/.test(file));
  const near = readable.flatMap((file) =>
    readFileSync(`${dist}/${file}`, 'utf8')
      .split(/<\/?(?:p|li|dd|h\d|td)\b[^>]*>|\r?\n|"/)
      .filter((text) => /vluchthui[sz]/i.test(text) && holdsAddress(text))
      .map((text) => `${file}: ${text}`),
  );

  expect(near).toEqual([]);
});

test('the page and card of a refuge say that its place is secret, and hold no address', () => {
  const secret = details.filter(({ organisation }) => organisation.confidential);

  expect(secret).not.toEqual([]);
  expect(
    findings(secret, ({ html, elements, card }) => {
      const main = elements.find(({ tagName }) => tagName === 'main');
      const said = main ? textOf(main) : '';
      return [
        ...(html.match(/PostalAddress|streetAddress/g) ?? []),
        ...(holdsAddress(said) ? ['the page holds an address'] : []),
        ...(said.includes(words.help.detail.secret) ? [] : ['does not say that it is secret']),
        ...(/^ADR/m.test(card) ? ['the card holds an address'] : []),
      ];
    }),
  ).toEqual([]);
});

test('the open data holds no place at all', () => {
  expect(JSON.stringify(data)).not.toMatch(/"(?:address|locations?|service_at_locations|latitude)/);
});

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]);
}
