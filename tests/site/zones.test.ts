import { globSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { ownWords } from '#tests/readers/own-words.ts';
import { attribute, elementsOf, textOf } from '#tests/readers/site.ts';
import { words } from '#lib/words.ts';
import { FORMER, zoneNames } from '#tests/readers/zone.ts';

/** Zones that have facts of their own, and those that start from nothing. */
const full = readdirSync('content/zones');
const invented = readdirSync('tests/zones');

/** Every zone, with where its site was built. */
const zones = [...full, ...invented].map((id) => ({ id, path: `test-results/zones/${id}` }));

/** Addresses of sources, which may be of anybody. */
const elsewhere = /https?:\/\/[^\s"<>]+/g;

/** Attributes that say something, or lead somewhere. */
const spoken = ['content', 'alt', 'title', 'aria-label', 'value', 'placeholder', 'href'];

/** What a reader, a feed reader or a program finds in a file, each piece on a line. */
function saidIn(path: string): string {
  const content = readFileSync(path, 'utf8');
  const said = path.endsWith('.html') ? piecesOf(content).join('\n') : content;
  return said.replaceAll(elsewhere, '');
}

/** Texts of a page: piece by piece, and whole where markup parts a sentence. */
function piecesOf(html: string): string[] {
  return elementsOf(parse(html, { scriptingEnabled: false }))
    .filter(({ tagName }) => tagName !== 'script' && tagName !== 'style')
    .flatMap((element) => [
      ...element.childNodes.flatMap((node) => ('value' in node ? node.value : [])),
      ...(['p', 'li'].includes(element.tagName) ? [textOf(element)] : []),
      ...spoken.map((name) => attribute(element, name) ?? ''),
    ]);
}

/** Where a built site says one of these words. */
function sayingIn(path: string, words: readonly string[]): string[] {
  const files = globSync('**/*.{html,json,csv,xml,vcf,txt}', { cwd: path });
  if (files.length < 10) return ['it is not built'];
  return files.flatMap((file) => {
    const said = saidIn(`${path}/${file}`);
    return words.flatMap((word) => placeOf(word, said)).map((place) => `${file}: ${place}`);
  });
}

/** Where a word begins as this one does, with what stands around it. */
function placeOf(word: string, said: string): string[] {
  if (!said.includes(word)) return [];
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${RegExp.escape(word)}(?!\p{N})`, 'u');
  const index = said.search(whole);
  return index === -1 ? [] : [`${word} in "${said.slice(Math.max(0, index - 40), index + 40)}"`];
}

test('the site of every zone names itself and its municipalities', () => {
  expect(zones.length).toBeGreaterThan(1);
  expect(
    findings(zones, ({ id, path }) => {
      const said = saidIn(`${path}/contact/index.html`);
      return zoneNames(id)
        .filter((name) => !said.includes(name))
        .map((name) => `/contact/ does not say ${name}`);
    }),
  ).toEqual([]);
});

test('the site of a zone names no other', () => {
  expect(
    findings(zones, ({ id, path }) => {
      const others = zones.filter((zone) => zone.id !== id);
      return sayingIn(
        path,
        others.flatMap((zone) => zoneNames(zone.id)),
      );
    }),
  ).toEqual([]);
});

test('the site of a zone that starts from nothing has no name, number, figure or sentence of another', () => {
  const foreign = [...new Set(full.flatMap(ownWords))];

  expect(foreign.length).toBeGreaterThan(300);
  expect(
    findings(
      zones.filter(({ id }) => invented.includes(id)),
      ({ path }) => sayingIn(path, foreign),
    ),
  ).toEqual([]);
});

test('a zone that knows no figures and no schools promises neither', () => {
  const { figures, schools } = words;
  for (const id of invented) {
    const said = (page: string) => saidIn(`test-results/zones/${id}/${page}/index.html`);
    expect(said('cijfers')).toContain(figures.none);
    expect(said('cijfers')).not.toContain(figures.reading.title);
    expect(said('scholen')).toContain(schools.withoutList.lead);
    expect(said('scholen')).not.toContain(schools.title);
    expect(said('scholen')).not.toContain(schools.notFound.title);
  }
});

test('a host that still names a merged zone shows the new one, and the words of the old open their answer', () => {
  const naming = /data-zone"?[=:]"([a-z]+)"/;
  for (const id of invented)
    for (const page of ['antwoord', 'contact'])
      expect(
        naming.exec(readFileSync(`test-results/zones/${id}/${page}/index.html`, 'utf8'))?.[1],
      ).toBe(FORMER);
});
