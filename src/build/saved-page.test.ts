import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { asOneFile, withHashOf } from './saved-page.ts';

const SITE = 'https://zone.example';
const page =
  '<main data-connects="/api/opened"></main><script type="module" src="/_astro/a.js"></script>';
const withScript = (script: string) => asOneFile(page, new Map([['_astro/a.js', script]]), SITE);

test('the script comes inside, and the address in full', () => {
  expect(withScript('a("$&")')).toBe(
    '<main data-connects="https://zone.example/api/opened"></main><script type="module">a("$&")</script>',
  );
});

test('what would end or spoil the script is written otherwise, and means the same', () => {
  expect(withScript('a("</script><script><!--",b<c)')).toContain(
    String.raw`a("\x3C/script>\x3Cscript>\x3C!--",b<c)`,
  );
});

test.each(['import{a}from"./b.js";a()', 'import a from"./b.js"', 'import("./b.js")', ''])(
  'a script that needs another file stops the build: %j',
  (script) => {
    expect(() => withScript(script)).toThrow('_astro/a.js needs another file');
  },
);

test('the page that offers it says its hash', () => {
  const hash = createHash('sha256').update('abc').digest('hex');

  expect(withHashOf('<code data-hash-of="/a.html"></code>', 'a.html', 'abc')).toBe(
    `<code data-hash-of="/a.html">${hash}</code>`,
  );
  expect(() => withHashOf('<p>', 'a.html', 'abc')).toThrow('No page says the hash');
});
