import { expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { findings } from '#tests/readers/findings.ts';
import { dutch, translations } from '#tests/readers/languages.ts';
import { attribute, builtPages, textOf } from '#tests/readers/site.ts';
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

/** The translations that this zone shows, each with the article on its page. */
const articles = translations
  .filter(({ tag }) => zone.languages.includes(tag))
  .map(({ tag, path, front }) => {
    const page = shown.find(({ address }) => address === `/talen/${tag}/`);
    const article = page?.elements.find(({ tagName }) => tagName === 'article');
    const said = article ? textOf(article).replace(/\s+/g, ' ') : '';
    return { tag, path, front, article, said };
  });

test('every translation stands in a page of its language and direction', () => {
  expect(
    findings(articles, ({ tag, front, article }) => {
      const found = ['lang', 'dir'].map((name) => article && attribute(article, name));
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
  expect(findings(articles, ({ front, said }) => missing(said, front.translation?.demo))).toEqual(
    [],
  );
});

test('the Dutch page carries no label of a translation', () => {
  const page = shown.find(({ address }) => address === '/talen/nl/');

  expect(page?.html).toContain(dutch.front.title);
  expect(page?.html).not.toContain(words.languages.translation);
});
