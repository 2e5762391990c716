import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { markdownParts } from '#build/markdown-parts.ts';
import { themes } from '#contact/message.ts';
import { idsIn, organisations, type Text, texts } from '#tests/support/texts.ts';

const components = ['Versus', 'Fold', 'Paper'];
const MOST_STEPS = 6;

const addresses = new Set([
  ...['/', '/aanbod/', '/stop/', '/hulp/', '/contact/', '/postvak/', '/talen/', '/stil/'],
  ...themes.map((theme) => `/contact/?thema=${theme}`),
  ...idsIn('pages', '.mdx').map((id) => `/${id}/`),
  ...idsIn('offering', '.mdx').map((id) => `/aanbod/${id}/`),
  ...idsIn('stop', '.mdx').map((id) => `/stop/${id}/`),
  ...['/samenwerking/', '/cijfers/', '/nieuws/', '/scholen/', '/scholen/afspraken/'],
  ...idsIn('agreements', '.mdx').map((id) => `/scholen/afspraken/${id}/`),
  ...globSync('content/{news,zones/*/news}/*.mdx').map(
    (path) => `/nieuws/${basename(path, '.mdx')}/`,
  ),
  ...idsIn('cooperation', '.mdx').map((id) => `/samenwerking/${id}/`),
]);

const named = texts.flatMap(({ path, front }) =>
  (/^organisations:\n((?: +- .+\n)+)/m.exec(front)?.[1] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ path, id: line.replace(/^ +- /, '') })),
);

/** What the build says of a text: of its headings and quotes, and of a component that is not closed. */
function mistakeIn({ path, front, body }: Text): string[] {
  // The lines above the body stay, empty, so that a mistake is found on its own line.
  const text = front.replace(/.+/g, '') + body;
  try {
    mdxToJs(text, { mdastPlugins: [markdownParts] });
    return [];
  } catch (error) {
    return [`${path}:${(error as Error).message}`];
  }
}

test('every text can be built, part by part', () => {
  expect(texts.flatMap(mistakeIn)).toEqual([]);
});

test.each(texts)('only known components appear: $path', ({ body }) => {
  const named = [...body.matchAll(/<([A-Za-z]\w*)/g)].map(([, name]) => name);

  expect(named.filter((name) => !components.includes(name ?? ''))).toEqual([]);
});

test.each(texts)('a text holds no code: $path', ({ body }) => {
  expect(body).not.toMatch(/^\s*(?:import|export)\b/m);
  expect(body).not.toMatch(/[{}]/);
});

test.each(texts)('a pulled sentence appears once, in the brochure alone: $path', (text) => {
  const most = text.path.startsWith('content/stop/') ? 1 : 0;

  expect(text.body.match(/^>/gm)?.length ?? 0).toBeLessThanOrEqual(most);
});

test.each(texts)('what opens, and what goes on paper, belongs to the brochure: $path', (text) => {
  const isChapter = text.path.startsWith('content/stop/');
  const papers = text.body.match(/<Paper>/g)?.length ?? 0;

  expect(papers).toBeLessThanOrEqual(isChapter ? 1 : 0);
  if (!isChapter) expect(text.body).not.toContain('<Fold');
});

test.each(texts)('a paper that can be found tells nothing: $path', ({ body }) => {
  const [, paper = ''] = /<Paper>([\s\S]*)<\/Paper>/.exec(body) ?? [];

  expect(paper).not.toMatch(/geweld|politie|slachtoffer|slaan|slaat|klacht|stop\b|https?:|\]\(/i);
});

test.each(texts)('steps are few, and each starts with what happens: $path', ({ body }) => {
  for (const [list] of body.matchAll(/(?:^ *\d+\. .+\n+)+/gm)) {
    const steps = list.trim().split(/\n+/);

    expect(steps.length).toBeLessThanOrEqual(MOST_STEPS);
    expect(steps.filter((step) => !/^\d\. \*\*.+[.?!]\*\* /.test(step))).toEqual([]);
  }
});

test.each(texts)(
  'every link leads to a page that exists, or safely away: $path',
  ({ path, body }) => {
    const links = [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);

    const dead = links.filter((link) => !addresses.has(link) && !link.startsWith('https://'));
    expect(
      dead.map((link) => `${path}: de link ${link} leidt nergens heen. Kijk het adres na.`),
    ).toEqual([]);
  },
);

test('every organisation a text names exists on the site of every zone', () => {
  const known = organisations.filter(({ zone }) => zone === undefined).map(({ id }) => id);

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ id }) => !known.includes(id))).toEqual([]);
});
