import { expect, test } from 'vitest';
import { copyOf, ownerOf } from './own-copies.ts';

test('two scripts that use one helper get a copy each', () => {
  expect(copyOf('/src/lib/search.ts', 'help-search')).toBe('/src/lib/search.ts?for=help-search');
  expect(copyOf('/src/text/piece-in.ts', 'print-page')).toBe(
    '/src/text/piece-in.ts?for=print-page',
  );
  expect(copyOf('/src/text/element-in.ts', 'print-page')).toBe(
    '/src/text/element-in.ts?for=print-page',
  );
  expect(copyOf('/src/lib/search.ts', 'school-finder')).not.toBe(
    copyOf('/src/lib/search.ts', 'help-search'),
  );
});

test('what a copy uses belongs to the same script', () => {
  expect(ownerOf('/src/help/help-search.element.ts')).toBe('help-search');
  expect(ownerOf(copyOf('/src/lib/opening-hours.ts', 'help-search'))).toBe('help-search');
});

test('a page that can be saved has all of its script for itself', () => {
  for (const file of ['/src/contact/open.ts', '/node_modules/age-encryption/dist/index.js'])
    expect(copyOf(file, 'mail-room')).toBe(`${file}?for=mail-room`);
  expect(copyOf('\0virtual', 'mail-room')).toBe('\0virtual');
});

test('what other rooms hold stays one, and so does what no element asks for', () => {
  expect(copyOf('/src/contact/seal.ts', 'contact-form')).toBe('/src/contact/seal.ts');
  expect(ownerOf('/src/help/view.ts')).toBeUndefined();
  expect(ownerOf(undefined)).toBeUndefined();
});
