import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { NO_PRESS } from '#paper/press.ts';
import { words } from '#lib/words.ts';
import { isFirstZone } from '#tests/readers/findings.ts';
import { builtPaper, hasPapers, type BuiltPaper } from '#tests/readers/paper.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  dist,
  elementsOf,
  textOf,
} from '#tests/readers/site.ts';
import { zone, zoneId } from '#tests/readers/zone.ts';

const NAMES = ['brochure', 'lezen', 'vouwen', 'kaartje', 'lijst'] as const;
const MOST_BYTES = 400_000;

/** Every paper of this site: `stop/brochure`. */
const all = builtFiles()
  .filter((file) => file.endsWith('.pdf'))
  .map((file) => file.replace('.pdf', ''));

/** Sheets that are printed and folded: pages that Typst takes over cannot be tagged. */
const PLAIN = 'stop/vouwen';
const accessible = all.filter((name) => name !== PLAIN);

/** The address of this site that is safe to give on paper, once it has one. */
const host = /^Canonical: https:\/\/(?:www\.)?([^/]+)/m.exec(
  readFileSync(`${dist}/.well-known/security.txt`, 'utf8'),
)?.[1];

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
  const byName = new Map<string, BuiltPaper>();
  const papers = {} as Record<(typeof NAMES)[number], BuiltPaper>;
  beforeAll(async () => {
    for (const name of all) byName.set(name, await builtPaper(name));
    for (const name of NAMES) papers[name] = paper(`stop/${name}`);
  }, 240_000);

  function paper(name: string): BuiltPaper {
    const found = byName.get(name);
    if (!found) throw new Error(`${name}.pdf is not built.`);
    return found;
  }

  test.each(accessible)(
    '%s says that a screen reader can read it, and in which language',
    (name) => {
      const { xml, about, read } = paper(name);
      const [, language = 'nl'] = /^talen\/(\w+)$/.exec(name) ?? [];
      expect(xml).toMatch(/pdfuaid:part>1</);
      expect(about['Language']).toBe(language);
      expect(about['Title']).toBeTruthy();
      expect(read.length).toBeGreaterThan(10);
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

  test.each(['brochure', 'lezen'] as const)('no page of %s shows whom to call alone', (name) => {
    const before = papers[name].pageTexts
      .filter((text) => text.includes(words.stop.call))
      .map((text) => text.split(words.stop.call, 1).join(''));

    expect(before.length).toBeGreaterThanOrEqual(chapters.length);
    expect(before.filter((text) => text.length < 100)).toEqual([]);
  });

  test('101 and 112 stand on every page but the cover', () => {
    const { text, pages: count } = papers.brochure;
    expect(text.split(words.site.danger).length - 1).toBeGreaterThanOrEqual(count - 1);
  });

  test.each([
    ['brochure', [148, 210]],
    ['lezen', [210, 297]],
    ['vouwen', [297, 210]],
    ['kaartje', [210, 297]],
    ['lijst', [210, 297]],
  ] as const)('%s is as large as its paper', (name, size) => {
    expect(papers[name].size).toEqual(size);
  });

  test.each(['brochure', 'lezen'] as const)('%s has its lists and links for the ear', (name) => {
    const roles = new Set(papers[name].read.map(({ role }) => role));
    const wanted = ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Link', 'TOC', 'Figure'];
    expect(wanted.filter((role) => !roles.has(role))).toEqual([]);
  });

  test('sheets that cannot be read aloud still say their title and language', () => {
    const { about } = papers.vouwen;
    expect([about['Title'], about['Language']]).toEqual([words.stop.title, 'nl']);
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

  test('there are ten cards to cut from a sheet', () => {
    const { text } = papers.kaartje;
    for (const said of [words.paper.card.title, '101', 'Awel'])
      expect(text.split(said), said).toHaveLength(11);
  });

  test.each(['brochure', 'lezen'] as const)('%s says whose it is, and of which day', (name) => {
    const { text, pages: count } = papers[name];
    expect(text).toContain(zone.name);
    expect(text).toContain(zone.phone?.number ?? words.site.phoneUnknown.text);
    const footer = words.paper.version
      .replace('{version}', '[0-9a-f]{7}')
      .replace('{date}', String.raw`\d+ \p{L}+ \d{4}`);
    // Not on the cover.
    expect(text.match(new RegExp(footer, 'gu'))).toHaveLength(count - 1);
  });

  test('addresses on paper say nothing, in words and for a camera, and are there once there is one', () => {
    const pictured = (name: string) =>
      paper(name).read.filter(({ role, alt }) => role === 'Figure' && alt?.includes('/'));
    for (const name of ['stop/brochure', 'stop/lezen'])
      expect(
        pictured(name).map(({ alt }) => alt),
        name,
      ).toEqual(host === undefined ? [] : [`${host}/s`]);
    expect(papers.kaartje.text.includes(`${host ?? '://'}/s`)).toBe(host !== undefined);
  });

  test('the list of the plan is one page, and tells nothing', () => {
    const { about, pages, read, text } = papers.lijst;
    expect(pages).toBe(1);
    expect(about['Title']).toBe(words.paper.sheet);
    expect(read.filter(({ role }) => role === 'LI').length).toBeGreaterThan(20);
    expect(text).not.toMatch(/geweld|politie|stop|\d{3}/i);
  });

  test.each(languages.map(({ address }) => address))(
    '%s is one page of paper, with each of its numbers',
    (address) => {
      const page = languages.find((one) => one.address === address);
      const { pages, text } = paper(address.slice(1, -1));
      const main = /<main[^]*<\/main>/.exec(page?.html ?? '')?.[0] ?? '';
      const numbers = [...main.matchAll(/<span dir="ltr">([^<]+)/g)].map(([, one = '']) => one);

      expect(pages).toBe(1);
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers.filter((one) => !text.includes(one))).toEqual([]);
    },
  );

  test.each(languages.map(({ address }) => address))(
    '%s says on paper what its page says, to the ear as well',
    (address) => {
      const { elements = [] } = languages.find((one) => one.address === address) ?? {};
      const { read } = paper(address.slice(1, -1));
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

  test('a school has a sheet for its wall, with the number of its page', () => {
    const sheet = paper('scholen/blad');
    const { emergency } = words.site;

    expect(sheet.pages).toBe(1);
    for (const wanted of ['101', '112', ...Object.values(emergency), words.schools.now.worryAct])
      expect(bare(sheet.text)).toContain(bare(wanted));
    const numbers = [...page('/scholen/').matchAll(/class="call" href="tel:[^"]+">([^<]+)/g)].map(
      ([, number = '']) => number.trim(),
    );
    if (isFirstZone) expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !sheet.text.includes(number))).toEqual([]);
  });

  test('a poster with strips is there in two sizes once there is an address to tear off', () => {
    const posters = all.filter((name) => name.includes('affiche')).sort();
    expect(posters).toEqual(host === undefined ? [] : ['stop/affiche', 'stop/affiche-groot']);
    expect(posters.map((name) => paper(name).size)).toEqual(
      posters.map((_, at) => (at === 0 ? [210, 297] : [297, 420])),
    );
    for (const name of posters) {
      const { pages, text } = paper(name);
      expect(pages, name).toBe(1);
      // Ten strips, and the sentence that says what stands on them.
      expect(text.split(`${host ?? ''}/s`), name).toHaveLength(12);
    }
  });

  test.each(all)('%s is light, and tells nothing of the machine that set it', (name) => {
    const { bytes, about, xml } = paper(name);
    expect(bytes.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(about).not.toHaveProperty('CreationDate');
    expect(about).not.toHaveProperty('Author');
    for (const trace of [process.cwd(), `${homedir()}/`])
      expect(xml + JSON.stringify(about) + bytes.toString('latin1')).not.toContain(trace);
  });

  // Somebody searches for a number, or hears it: a sign between its digits makes two of it.
  test.each(all)('%s has no sign that nobody sees', (name) => {
    expect(paper(name).text).not.toMatch(/[\u00AD\u200B\u2060\uFEFF\uFFFD]/u);
  });

  test.each(all)('%s holds the letters that it is printed with', (name) => {
    const { letters } = paper(name);
    expect(letters.length).toBeGreaterThan(1);
    for (const { name: letter, isHeld } of letters) {
      expect(isHeld, letter).toBe(true);
      // Only the signs that are on it.
      expect(letter).toMatch(/^[A-Z]{6}\+(?:SourceSans3|Almarai)-/);
    }
  });
});

/** Links that leave a file on the device, but for the mail room that staff keep: its sentence says that it is a file. */
const saving = pages
  .filter(({ address }) => address !== '/postvak/')
  .flatMap(({ address, elements }) =>
    elements
      .filter(
        (one) =>
          attribute(one, 'download') !== undefined ||
          /\.(?:pdf|csv|vcf|ics)$/.test(attribute(one, 'href') ?? ''),
      )
      .map((link) => ({ address, elements, link })),
  );

test('whatever leaves a file behind says so before', () => {
  const figures = existsSync(`content/zones/${zoneId}/figures`) ? ['/cijfers/'] : [];
  const wanted = ['/stop/', '/stop/alles/', ...figures];
  expect(saving.map(({ address }) => address)).toEqual(expect.arrayContaining(wanted));
  for (const { address, elements, link } of saving) {
    const warning = elements.find(
      (one) => attribute(one, 'id') === attribute(link, 'aria-describedby'),
    );
    expect(warning && textOf(warning).trim(), address).toBe(words.leaves.file);
    expect(elements.indexOf(warning!), address).toBeLessThan(elements.indexOf(link));
  }
});

test('the name of a file that is left behind says nothing', () => {
  const names = saving.map(({ link }) =>
    [attribute(link, 'download'), attribute(link, 'href')?.split('/').at(-1)].find((one) => one),
  );
  const known =
    /^(?:(?:brochure|lezen|vouwen|kaartje|lijst|affiche(?:-groot)?|blad(?:-[a-z]+)?)\.pdf|blad\.html|contact\.vcf|cijfers\.csv)$/;
  expect([...new Set(names)].filter((name) => !known.test(name ?? ''))).toEqual([]);
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
