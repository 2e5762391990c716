import { describe, expect, test } from 'vitest';
import { words } from '#lib/words.ts';
import { dutch, translations } from '#tests/support/languages.ts';
import { field } from '#tests/support/texts.ts';
import { attribute, builtPages, textOf } from '#tests/support/site.ts';
import { zoneFact } from '#tests/support/zone.ts';

const switchedOn: string[] = zoneFact('languages').match(/[a-z]{2,3}/g) ?? [];
const pages = builtPages().filter(({ address }) => address.startsWith('/talen/'));
const list = pages.find(({ address }) => address === '/talen/');
const shown = pages.filter((page) => page !== list);

test('a zone shows Dutch and the languages it switched on, and no other', () => {
  const addresses = ['nl', ...switchedOn].map((tag) => `/talen/${tag}/`);
  const listed = list?.elements
    .filter((element) => attribute(element, 'hreflang') !== undefined)
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href'));

  expect(shown.map(({ address }) => address).toSorted()).toEqual(addresses.toSorted());
  expect(listed).toEqual(addresses);
});

test('every page says to search engines where the same page stands in other languages', () => {
  const told = ['nl', ...switchedOn, 'x-default'];

  for (const { elements } of pages) {
    const alternates = elements.filter((element) => attribute(element, 'rel') === 'alternate');
    expect(alternates.map((link) => attribute(link, 'hreflang'))).toEqual(told);
  }
});

describe.each(translations.filter(({ tag }) => switchedOn.includes(tag)))('$path', (language) => {
  const { tag, front } = language;
  const page = shown.find(({ address }) => address === `/talen/${tag}/`);
  const article = page?.elements.find(({ tagName }) => tagName === 'article');
  const said = article ? textOf(article).replace(/\s+/g, ' ') : '';
  const told = (name: string) => field(front, ` {2}${name}`) ?? `(${name} is missing)`;

  test('stands in a page of its language and direction', () => {
    expect(article && attribute(article, 'lang')).toBe(tag);
    expect(article && attribute(article, 'dir')).toBe(field(front, 'direction'));
  });

  test('says in its own language and in Dutch that it is a translation', () => {
    expect(said).toContain(told('label'));
    expect(said).toContain(words.languages.translation);
  });

  test('says in both until somebody has that nobody with this mother tongue read it', () => {
    const isRead = told('reviewedOn') !== 'null';

    expect(said.includes(told('unread'))).toBe(!isRead);
    expect(said.includes(words.languages.unread)).toBe(!isRead);
    expect(said.includes(words.languages.read)).toBe(isRead);
  });

  test.runIf(zoneFact('status') === 'demo')('says that it is a demonstration', () => {
    expect(said).toContain(told('demo'));
  });
});

test('the Dutch page carries no label of a translation', () => {
  const page = shown.find(({ address }) => address === '/talen/nl/');

  expect(page?.html).toContain(field(dutch.front, 'title'));
  expect(page?.html).not.toContain(words.languages.translation);
});
