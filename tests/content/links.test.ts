import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { places } from '#commands/zone/page-of.ts';
import { guideSchema } from '#search/schema.ts';
import { findings } from '#tests/readers/findings.ts';
import { texts } from '#tests/readers/texts.ts';

/** Folders of `content/` whose every file has a page, with where that stands. */
const homes = { ...places, organisations: '/hulp/' };

const made = Object.entries(homes).flatMap(([folder, home]) =>
  globSync([`content/${folder}/*.*`, `content/zones/*/${folder}/*.*`]).map((path) => ({
    path: path.replaceAll('\\', '/'),
    address: `${home}${basename(path).replace(/\.\w+$/, '')}/`,
  })),
);
const written = globSync('src/pages/**/*.{astro,ts}')
  .map((path) => path.replaceAll('\\', '/').replace(/^src\/pages/, ''))
  .map((path) => path.replace('[...theme].astro', 'index.astro'))
  .filter((path) => !path.includes('['))
  .map((path) =>
    path.endsWith('.ts')
      ? path.slice(0, -3)
      : `${dirname(path).replace(/\/$/, '')}/${path.endsWith('/index.astro') ? '' : `${basename(path, '.astro')}/`}`,
  );
const known = new Set([...made.map(({ address }) => address), ...written]);

/** Parts that pages made from a text have, by the name that their heading gives them. */
const parts = new Set(
  made.flatMap(({ path, address }) =>
    [...(texts.find((text) => text.path === path)?.body ?? '').matchAll(/^## (.*)$/gm)].map(
      ([, heading = '']) => `${address}#${nameOf(heading)}`,
    ),
  ),
);

function nameOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** What is wrong with an address of this site: its page is not there, or that part of it. */
function troubleWith(address: string): string[] {
  const [page = ''] = address.split(/[?#]/);
  if (!known.has(page)) return [`"${address}" bestaat niet. Verbeter het adres, of haal het weg.`];
  const part = page + (/#.*/.exec(address)?.[0] ?? '');
  const hasParts = [...parts].some((one) => one.startsWith(`${page}#`));
  return part === page || !hasParts || parts.has(part)
    ? []
    : [`"${address}": dat stuk heeft de pagina niet. Neem over hoe de kop daar nu heet.`];
}

const GUIDE = 'content/search.yaml';

/** Addresses of this site that a text leads to. */
function linksIn(body: string): string[] {
  return [...body.matchAll(/\]\((\/[^)\s]*)/g)].map(([, address = '']) => address);
}

test('every link of a text leads to a page of this site', () => {
  expect(texts.flatMap(({ body }) => linksIn(body)).length).toBeGreaterThan(50);
  expect(findings(texts, ({ body }) => linksIn(body).flatMap(troubleWith))).toEqual([]);
});

test('every subject of the search leads to a page of this site', () => {
  const { subjects } = guideSchema.parse(parse(readFileSync(GUIDE, 'utf8')));

  expect(findings([{ path: GUIDE }], () => subjects.flatMap(({ to }) => troubleWith(to)))).toEqual(
    [],
  );
});

/** Links that the site shows as they were typed, because they do not end where they should. */
function openLinksIn(body: string): string[] {
  return [...body.matchAll(/\[[^\]\n]*\]\((?!\S+\))(?=([^\n]{0,30}))/g)].map(
    ([link, rest = '']) => link + rest,
  );
}

test('every link of a text is closed', () => {
  expect(openLinksIn('[a](/hulp/ en dan. [b](/x/) [c](<')).toHaveLength(2);
  expect(
    findings(texts, ({ body }) =>
      openLinksIn(body).map(
        (link) => `"${link}": sluit de link meteen na het adres, zoals [hulp](/hulp/).`,
      ),
    ),
  ).toEqual([]);
});

test('a link that leads nowhere is seen, and one with a question or a part passes', () => {
  expect(
    linksIn('[a](/hulp/) [b](/contact/?thema=z) [c](/hulp/#x) [d](https://a.example)'),
  ).toEqual(['/hulp/', '/contact/?thema=z', '/hulp/#x']);
  expect(troubleWith('/contact/?thema=z')).toEqual([]);
  expect(troubleWith('/stop/jij/#moet-je-klacht-neerleggen')).toEqual([]);
  expect(troubleWith('/stop/jij/#moet-je-klagen')).toHaveLength(1);
  expect(troubleWith('/stop/geen/')).toHaveLength(1);
  expect(known).toContain('/stop/alles/');
  expect(known).not.toContain('/stop/geen/');
});
