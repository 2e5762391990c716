import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { findings } from '#tests/readers/findings.ts';
import { dutch, translations } from '#tests/readers/languages.ts';
import { attribute, builtPages, elementsOf, textOf } from '#tests/readers/site.ts';
import { organisations } from '#tests/readers/texts.ts';
import { zone } from '#tests/readers/zone.ts';

const pages = builtPages().filter(({ address }) => address.startsWith('/talen/'));
const list = pages.find(({ address }) => address === '/talen/');
const shown = pages.filter((page) => page !== list);

test('a zone shows Dutch and the languages it switched on, and no other', () => {
  const addresses = ['nl', ...zone.languages].map((tag) => `/talen/${tag}/`);
  const listed = list?.elements
    .filter((element) => attribute(element, 'hreflang') !== undefined)
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href'));

  expect(shown.map(({ address }) => address).toSorted()).toEqual(addresses.toSorted());
  expect(listed).toEqual(addresses);
});

test('every page says to search engines where the same page stands in other languages', () => {
  const wanted = ['nl', ...zone.languages, 'x-default'].join(', ');

  expect(
    findings(pages, ({ elements }) => {
      const alternates = elements.filter((element) => attribute(element, 'rel') === 'alternate');
      const told = alternates.map((link) => attribute(link, 'hreflang')).join(', ');
      return told === wanted ? [] : [`${told}, not ${wanted}`];
    }),
  ).toEqual([]);
});

/** The translations that this zone shows, each with its page and the article on it. */
const articles = translations
  .filter(({ tag }) => zone.languages.includes(tag))
  .map(({ tag, path, front }) => {
    const page = shown.find(({ address }) => address === `/talen/${tag}/`);
    const article = page?.elements.find(({ tagName }) => tagName === 'article');
    const said = article ? textOf(article).replace(/\s+/g, ' ') : '';
    return { tag, path, front, page, said };
  });

test('every translation is a page of its language and direction as a whole', () => {
  expect(
    findings(articles, ({ tag, front, page }) => {
      const root = page?.elements.find(({ tagName }) => tagName === 'html');
      const found = ['lang', 'dir'].map((name) => root && attribute(root, name));
      const wanted = [tag, front.direction];
      return found.join() === wanted.join() ? [] : [`${found.join()}, not ${wanted.join()}`];
    }),
  ).toEqual([]);
});

/** The texts that an article lacks. */
function missing(said: string, ...texts: (string | undefined)[]): string[] {
  return texts.filter((text) => !said.includes(text ?? '?')).map((text) => `lacks "${text ?? ''}"`);
}

test('every translation says in its own language and in Dutch that it is one', () => {
  expect(
    findings(articles, ({ front, said }) =>
      missing(said, front.translation?.label, words.languages.translation),
    ),
  ).toEqual([]);
});

test('it says in both until somebody has that nobody with this mother tongue read it', () => {
  expect(
    findings(articles, ({ front: { translation }, said }) => {
      const notices = [translation?.notReviewedNotice, words.languages.notReviewedNotice];
      if (translation?.reviewedOn === null) return missing(said, ...notices);
      const isOutdated = notices.some((text) => said.includes(text ?? '?'));
      return [
        ...missing(said, words.languages.read),
        ...(isOutdated ? ['says that nobody read it'] : []),
      ];
    }),
  ).toEqual([]);
});

test('nothing is called read that nobody with this mother tongue read', () => {
  const unread = articles.filter(({ front }) => front.translation?.reviewedOn === null);

  expect(
    findings(unread, ({ said }) => (said.includes(words.languages.read) ? ['is called read'] : [])),
  ).toEqual([]);
});

test.runIf(zone.status === 'demo')('every translation says that it is a demonstration', () => {
  expect(
    findings(articles, ({ front, page }) => missing(page?.html ?? '', front.translation?.demo)),
  ).toEqual([]);
});

test('what stands around a translation is in its language', () => {
  expect(
    findings(articles, ({ front: { translation }, page }) =>
      missing(page?.html ?? '', ...Object.values(translation?.shell ?? {})),
    ),
  ).toEqual([]);
});

/** Text and told attributes of an element, without what is marked as Dutch. */
function unmarked(element: Tree.Element): string {
  if (attribute(element, 'lang')?.startsWith('nl')) return '';
  const inside = element.childNodes.map((node) => {
    if ('tagName' in node) return unmarked(node);
    return 'value' in node ? node.value : '';
  });
  return [...element.attrs.map(({ value }) => value), ...inside].join(' ');
}

test('nothing on a translation is in Dutch without saying so', () => {
  const { site, exit, languages } = words;
  const chrome = [
    ...[site.exit, site.skip, site.danger, site.name, site.demo.text, site.emergency['nood-112']],
    ...[site.footer.traces, site.footer.tracesLink, site.footer.label, site.footer.noScripts],
    ...Object.values(exit),
    ...Object.values(site.footer.menu),
    ...Object.values(languages),
  ];

  expect(
    findings(articles, ({ page }) => {
      const main = page?.elements.find(({ tagName }) => tagName === 'body');
      const shown = main ? unmarked(main) : words.site.exit;
      return chrome.filter((text) => shown.includes(text));
    }),
  ).toEqual([]);
});

const organisationOf = (call: { organisation: string }) =>
  organisations.find(({ id, zone: only }) => id === call.organisation && !only);
const nameOf = (call: { organisation: string }) => organisationOf(call)?.name ?? '?';

test('a line that speaks the language stands before one in Dutch, which says so', () => {
  expect(
    findings(articles, ({ tag, front: { translation, help, other }, said }) => {
      const speaking = other
        .filter((call) => organisationOf(call)?.languages?.some((one) => one === tag))
        .map(nameOf);
      const dutchOnly = help.map((call) => `${nameOf(call)} · ${translation?.inDutch ?? '?'}`);
      const first = Math.min(...dutchOnly.map((name) => said.indexOf(name)));
      return [
        ...missing(said, ...speaking, ...dutchOnly),
        ...speaking.filter((name) => said.indexOf(name) > first),
      ];
    }),
  ).toEqual([]);
});

test('the notice about the translation comes after everything that helps', () => {
  expect(
    findings(articles, ({ front: { translation }, said }) =>
      said.indexOf(translation?.label ?? '?') > said.indexOf(translation?.shell['exit'] ?? '?')
        ? []
        : ['stands before the last part'],
    ),
  ).toEqual([]);
});

test('the Dutch page carries no label of a translation', () => {
  const page = shown.find(({ address }) => address === '/talen/nl/');

  expect(page?.html).toContain(dutch.front.title);
  expect(page?.html).not.toContain(words.languages.translation);
});

test('a translation has police before ambulance, and no menu of pages in Dutch', () => {
  expect(
    findings(articles, ({ page }) => {
      const linked = (tag: string) =>
        (page?.elements ?? [])
          .filter(({ tagName }) => tagName === tag)
          .flatMap((element) => elementsOf(element))
          .flatMap((element) => attribute(element, 'href') ?? []);
      const calls = linked('main').filter((href) => href.startsWith('tel:'));
      const led = linked('footer').filter((href) => href.startsWith('/') && href !== '/talen/');
      const first = calls.slice(0, 2).join();
      return [...(first === 'tel:101,tel:112' ? [] : [`starts with ${first}`]), ...led];
    }),
  ).toEqual([]);
});
