import { expect, test } from 'vitest';
import { linkTo } from './unlinked-sources.ts';

test.each([
  'https://github.com/somebody/some-list',
  'https://raw.githubusercontent.com/somebody/some-list/main/list.md',
  'https://www.info4escorts.be/nl/',
  'http://pz5429.blogspot.com/2015/10/',
])('%s is named and never linked', (source) => {
  expect(linkTo(source)).toBeUndefined();
});

test('a source of the state is linked, and so is one whose name only ends alike', () => {
  expect(linkTo('https://www.politie.be/5911/')).toBe('https://www.politie.be/5911/');
  expect(linkTo('https://notgithub.com/')).toBe('https://notgithub.com/');
});

test('a document without an address is not linked', () => {
  expect(linkTo(null)).toBeUndefined();
});
