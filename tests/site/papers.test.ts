import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { NO_PRESS } from '#paper/press.ts';
import { words } from '#lib/words.ts';
import { builtPaper, hasPapers, type BuiltPaper } from '#tests/readers/paper.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  dist,
  elementsOf,
  textOf,
} from '#tests/readers/site.ts';

const ACCESSIBLE = ['brochure', 'lezen', 'kaartje', 'lijst'] as const;
const NAMES = [...ACCESSIBLE, 'vouwen'] as const;
const MOST_BYTES = 400_000;

/** Letters and digits alone: lines break elsewhere on paper. */
const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

const pages = builtPages();
const chapters = pages.filter(({ address }) => /^\/stop\/(?!alles)[a-z]+\/$/.test(address));

const languages = pages.filter(({ address }) => /^\/talen\/[a-z]+\/$/.test(address));

const page = (address: string) => pages.find((one) => one.address === address)?.html ?? '';

const firstOf = (elements: readonly Tree.Element[], tag: string) =>
  elements
    .filter(({ tagName }) => tagName === tag)
    .slice(0, 1)
    .map(textOf)
    .join('');

/**
 * How many words of a page a paper has. What is written from right to left is read back with its letters in another
 * order, and a few of its words in two pieces.
 */
function shareOfWords(pieces: readonly string[], paper: string): number {
  const lettersOf = (text: string) =>
    (text.match(/\p{L}+/gu) ?? []).map((word) => Array.from(word).sort().join(''));
  const onPaper = new Set(lettersOf(paper));
  const words = pieces.flatMap(lettersOf);
  return words.filter((word) => onPaper.has(word)).length / words.length;
}

/** The whole brochure as the site shows it. */
const whole = pages
  .filter(({ address }) => address === '/stop/alles/')
  .flatMap(({ elements }) => elements)
  .filter((element) => attribute(element, 'class')?.split(' ').includes('whole'));

const BLOCKS = new Set([
  'h2',
  'h3',
  'h4',
  'p',
  'li',
  'ul',
  'ol',
  'div',
  'th',
  'td',
  'tr',
  'section',
]);

/** What no paper shows: see OnScreen.astro. */
function isOnScreenOnly(node: Tree.Node): boolean {
  if (!('attrs' in node)) return false;
  const names = attribute(node, 'class')?.split(' ') ?? [];
  if (names.includes('no-print') || names.includes('origin')) return true;
  return names.includes('part') && piecesOf(node.childNodes).length < 2;
}

/** Texts in their order; a new one with each block, and after each link, where paper adds a page. */
function piecesOf(elements: readonly Tree.Node[]): string[] {
  const pieces = [''];
  const visit = (node: Tree.Node): void => {
    if ('value' in node) pieces.push((pieces.pop() ?? '') + node.value);
    if (!('childNodes' in node) || isOnScreenOnly(node)) return;
    const breaks = BLOCKS.has(node.nodeName) || node.nodeName === 'a';
    if (BLOCKS.has(node.nodeName)) pieces.push('');
    node.childNodes.forEach(visit);
    if (breaks) pieces.push('');
  };
  elements.forEach(visit);
  // The number of a chapter is an ornament on paper: its place in the list says the same.
  return pieces
    .map((piece) => piece.replace(/^\s*\d\. /, ''))
    .filter((piece) => bare(piece) !== '');
}

describe.skipIf(!hasPapers)('papers', () => {
  const papers = {} as Record<(typeof NAMES)[number], BuiltPaper>;
  beforeAll(async () => {
    for (const name of NAMES) papers[name] = await builtPaper(`stop/${name}`);
  }, 120_000);

  test.each(ACCESSIBLE)(
    '%s says that a screen reader can read it, and in which language',
    (name) => {
      const { xml, about } = papers[name];
      expect(xml).toMatch(/pdfuaid:part>1</);
      expect(about['Language']).toBe('nl');
      expect(about['Title']).toBeTruthy();
      expect(papers[name].read.length).toBeGreaterThan(10);
    },
  );

  test.each(['brochure', 'lezen'] as const)('%s is read in the order of its chapters', (name) => {
    const titles = papers[name].read
      .filter(({ role }) => role === 'H1')
      .map(({ text }) => bare(text));
    const wanted = chapters.map(({ elements }) =>
      bare(
        elements
          .filter(({ tagName }) => tagName === 'h1')
          .map(textOf)
          .join(''),
      ),
    );
    // The first names the contents, the last all numbers.
    expect(titles.slice(1, -1).toSorted()).toEqual(wanted.toSorted());
    expect(papers[name].outline.map(bare)).toEqual(titles.slice(1));
    const figures = papers[name].read.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.filter(({ alt }) => !alt)).toEqual([]);
  });

  test.each(['brochure', 'lezen'] as const)(
    '%s says all that the site says, in the same order',
    (name) => {
      const said = bare(
        papers[name].read
          .filter(({ role }) => role === 'Root')
          .map(({ text }) => text)
          .join(''),
      );
      let at = 0;
      for (const piece of piecesOf(whole)) {
        const place = said.indexOf(bare(piece), at);
        expect(place, piece).toBeGreaterThanOrEqual(at);
        at = place + bare(piece).length;
      }
      expect(at).toBeGreaterThan(30_000);
    },
  );

  test('the brochure has each number of its pages, and no other', () => {
    const { text } = papers.brochure;
    const onPages = new Set(
      chapters.flatMap(({ html }) =>
        [...(/<main[^]*<\/main>/.exec(html)?.[0] ?? '').matchAll(/href="tel:([^"]+)"/g)].map(
          ([, tel = '']) => tel,
        ),
      ),
    );
    const digits = text.replaceAll(/\D/g, '');
    expect(onPages.size).toBeGreaterThan(5);
    for (const tel of onPages) expect(digits, tel).toContain(tel.replace(/^\+32/, ''));
  });

  test('101 and 112 stand on every page but the cover', () => {
    const { text, pages: count } = papers.brochure;
    expect(text.split(words.site.danger).length - 1).toBeGreaterThanOrEqual(count - 1);
  });

  test('the brochure folds, and its sheets hold two pages a side', () => {
    expect(papers.brochure.pages % 4).toBe(0);
    expect(papers.vouwen.pages).toBe(papers.brochure.pages / 2);
    expect(bare(papers.vouwen.text).length).toBe(bare(papers.brochure.text).length);
  });

  test('the card has two sides, and the first tells nothing', () => {
    expect(papers.kaartje.pages).toBe(2);
    expect(papers.kaartje.about['Title']).toBe(words.paper.card.title);
    const [face = ''] = papers.kaartje.text.split('101', 1);
    expect(face).toContain(words.paper.card.items[0]);
    expect(face).not.toMatch(/politie|geweld|stop|hulp|\d/i);
    expect(papers.kaartje.text).toContain('1712');
  });

  test('the list of the plan is one page, and tells nothing', () => {
    const { about, pages, read, text } = papers.lijst;
    expect(pages).toBe(1);
    expect(about['Title']).toBe(words.paper.sheet);
    expect(read.filter(({ role }) => role === 'LI').length).toBeGreaterThan(20);
    expect(text).not.toMatch(/geweld|politie|stop|\d{3}/i);
  });

  test.each(languages.map(({ address }) => address))(
    '%s is one page of paper in its language, with each of its numbers',
    async (address) => {
      const page = languages.find((one) => one.address === address);
      const { about, pages, xml, text } = await builtPaper(address.slice(1, -1));
      const main = /<main[^]*<\/main>/.exec(page?.html ?? '')?.[0] ?? '';
      const numbers = [...main.matchAll(/<span dir="ltr">([^<]+)/g)].map(([, one = '']) => one);

      expect(pages).toBe(1);
      expect(xml).toMatch(/pdfuaid:part>1</);
      expect(about['Language']).toBe(address.split('/')[2]);
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers.filter((one) => !text.includes(one))).toEqual([]);
    },
  );

  test.each(languages.map(({ address }) => address))(
    '%s says on paper what its page says, to the ear as well',
    async (address) => {
      const { elements = [] } = languages.find((one) => one.address === address) ?? {};
      const { read } = await builtPaper(address.slice(1, -1));
      const said = read.find(({ role }) => role === 'Root')?.text ?? '';
      const article = elements.filter(({ tagName }) => tagName === 'article');
      const pieces = piecesOf(article);
      // On paper a number stands before its name.
      const lines = article
        .flatMap(elementsOf)
        .filter(({ tagName }) => tagName === 'li')
        .map((line) => ['a', 'b'].map((tag) => firstOf(elementsOf(line), tag)).join(''));

      expect(pieces.length).toBeGreaterThan(20);
      expect(lines.length).toBeGreaterThan(5);
      if (address === '/talen/ar/') expect(shareOfWords(pieces, said)).toBeGreaterThan(0.85);
      else
        expect([...pieces, ...lines].filter((one) => !bare(said).includes(bare(one)))).toEqual([]);
    },
  );

  test('a school has a sheet for its wall, with the number of its page', async () => {
    const sheet = await builtPaper('scholen/blad');
    const { emergency } = words.site;

    expect(sheet.pages).toBe(1);
    expect(sheet.xml).toMatch(/pdfuaid:part>1</);
    for (const wanted of ['101', '112', ...Object.values(emergency), words.schools.now.worryAct])
      expect(bare(sheet.text)).toContain(bare(wanted));
    for (const [, number = ''] of page('/scholen/').matchAll(
      /class="call" href="tel:[^"]+">([^<]+)/g,
    ))
      expect(sheet.text).toContain(number.trim());
  });

  test.each(NAMES)('%s is light, and tells nothing of the machine that set it', (name) => {
    const { bytes, about, xml } = papers[name];
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(about).not.toHaveProperty('CreationDate');
    expect(about).not.toHaveProperty('Author');
    for (const trace of [process.cwd(), `${homedir()}/`])
      expect(xml + JSON.stringify(about) + bytes.toString('latin1')).not.toContain(trace);
  });

  test('a page that offers a paper warns before that a file stays behind', () => {
    const offering = pages.filter(({ html }) => html.includes('.pdf"'));
    expect(offering.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/stop/', '/stop/alles/']),
    );
    for (const { elements, address } of offering) {
      const links = elements.filter((element) => attribute(element, 'href')?.endsWith('.pdf'));
      for (const link of links) {
        const warning = elements.find(
          (one) => attribute(one, 'id') === attribute(link, 'aria-describedby'),
        );
        expect(warning && textOf(warning).trim(), address).toBe(words.leaves.file);
        expect(elements.indexOf(warning!)).toBeLessThan(elements.indexOf(link));
      }
    }
  });
});

test('no page loads the letters of the papers', () => {
  for (const { file } of pages)
    expect(readFileSync(`${process.env['DIST'] ?? 'dist'}/${file}`, 'utf8')).not.toMatch(
      /source.?sans|almarai/i,
    );
});

// The zone of the tests' own is built as on a machine for which the compiler has no build: see build-zones.ts.
test.skipIf(hasPapers)(
  'a site without papers says so once while it is built, and offers none',
  () => {
    const told = readFileSync(`${dist}.log`, 'utf8');

    expect(told.split(NO_PRESS)).toHaveLength(2);
    expect(builtFiles().filter((file) => file.endsWith('.pdf'))).toEqual([]);
    expect(pages.filter(({ html }) => /href="[^"]+\.pdf"/.test(html))).toEqual([]);
    expect(page('/stop/')).toContain('href="/stop/blad.html"');
  },
);
