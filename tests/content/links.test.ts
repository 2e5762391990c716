import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import { texts } from '#tests/readers/texts.ts';

/** Folders of `content/` whose every file has a page, with where that stands. */
const homes: Record<string, string> = {
  agreements: '/scholen/afspraken/',
  cooperation: '/samenwerking/',
  doors: '/wat-nu/',
  languages: '/talen/',
  news: '/nieuws/',
  offering: '/aanbod/',
  organisations: '/hulp/',
  pages: '/',
  stop: '/stop/',
  subjects: '/thema/',
};

const made = Object.entries(homes).flatMap(([folder, home]) =>
  globSync([`content/${folder}/*.*`, `content/zones/*/${folder}/*.*`]).map(
    (path) => `${home}${basename(path).replace(/\.\w+$/, '')}/`,
  ),
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
const known = new Set([...made, ...written]);

/** Addresses of this site that a text leads to, without what is asked there or the part of the page. */
function linksIn(body: string): string[] {
  return [...body.matchAll(/\]\((\/[^)#?\s]*)/g)].map(([, address = '']) => address);
}

test('every link of a text leads to a page of this site', () => {
  expect(texts.flatMap(({ body }) => linksIn(body)).length).toBeGreaterThan(50);
  expect(
    findings(texts, ({ body }) =>
      linksIn(body)
        .filter((address) => !known.has(address))
        .map((address) => `"${address}" bestaat niet. Verbeter de link, of haal hem weg.`),
    ),
  ).toEqual([]);
});

test('a link that leads nowhere is seen, and one with a question or a part passes', () => {
  expect(
    linksIn('[a](/hulp/) [b](/contact/?thema=z) [c](/hulp/#x) [d](https://a.example)'),
  ).toEqual(['/hulp/', '/contact/', '/hulp/']);
  expect(known).toContain('/stop/alles/');
  expect(known).not.toContain('/stop/geen/');
});
