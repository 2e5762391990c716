import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { findings } from '#tests/readers/findings.ts';
import { attribute, builtPages, textOf, type BuiltPage } from '#tests/readers/site.ts';
import { idsIn } from '#tests/readers/texts.ts';
import { bytesOnTheLine } from '#tests/readers/weight.ts';
import { zone } from '#tests/readers/zone.ts';

/** What fits in the first flight of a connection, with room for the headers. */
const FIRST_FLIGHT = 14_600;

const MOST_BYTES = 40_000;

const pages = builtPages();
const { html, elements } = pageAt('/stil/');
const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
const parts = named('details').filter((part) => attribute(part, 'data-part') !== undefined);

function pageAt(wanted: string): BuiltPage {
  const page = pages.find(({ address }) => address === wanted);
  if (!page) throw new Error(`${wanted} is not built.`);
  return page;
}

test('the discreet page can be read from the first flight of a poor connection', () => {
  const [beginning = ''] = html.split('</summary>', 1);

  expect(beginning).toContain(words.discreet.leave);
  expect(bytesOnTheLine(`${beginning}</summary>`)).toBeLessThanOrEqual(FIRST_FLIGHT);
});

test('the whole discreet page is light', () => {
  expect(bytesOnTheLine(html)).toBeLessThanOrEqual(MOST_BYTES);
});

test('the discreet page has every chapter, whom to call, the form and what remains, all closed', () => {
  const names = parts.map((part) => attribute(part, 'data-part') ?? '');

  const chapters = idsIn('stop', '.mdx').map((id) => `/stop/${id}/`);
  expect(names.toSorted()).toEqual(
    ['', ...chapters, '/hulp/', '/contact/', '/veilig-surfen/'].toSorted(),
  );
  expect(named('details').filter((part) => attribute(part, 'open') !== undefined)).toEqual([]);
});

test('nothing on the discreet page leads elsewhere, or to a place within it', () => {
  const links = [...named('a'), ...named('area')].map((link) => attribute(link, 'href') ?? '');
  const exits = links.filter((href) => href === zone.exit);
  const forms = named('form').flatMap((form) => attribute(form, 'action') ?? []);

  expect(exits).toHaveLength(1);
  expect(links.filter((href) => href !== zone.exit && !href.startsWith('tel:'))).toEqual([]);
  expect(forms).toEqual(['/api/contact']);
  expect(html).not.toMatch(/http-equiv="?refresh/i);
});

test('the discreet page asks for no file, and its title names the zone alone', () => {
  const script = String.raw`<script [^>]+><\/script>`;
  const later = `<template data-later="[\\w-]+">${script}</template>`;
  const awake = html.replace(
    new RegExp(`<template data-asleep>${script}(?:${later})+</template>`),
    '',
  );

  expect(awake).not.toMatch(/<template|\ssrc=/);
  expect(named('link').map((link) => attribute(link, 'href'))).toEqual(['data:,']);
  expect(named('title').map(textOf)).toEqual([expect.stringMatching(/^Politiezone [^|·–]+$/)]);
});

test('ids on the discreet page stay unique, whatever its chapters hold', () => {
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('from every page with help one press leads to the discreet page', () => {
  const helping = pages.filter(({ address }) =>
    /^\/((hulp|stop|aanbod|contact|wat-nu|thema)\/.*)?$/.test(address),
  );
  const found = findings(helping, ({ html, elements }) => {
    const links = elements.filter((element) => attribute(element, 'href') === '/stil/');
    const isOffered = links.some((link) => textOf(link).trim() === words.discreet.offer.link);
    return [
      ...(isOffered ? [] : [`no link "${words.discreet.offer.link}"`]),
      ...(html.includes(words.discreet.offer.question) ? [] : ['does not say for whom it is']),
    ];
  });

  expect(helping.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
