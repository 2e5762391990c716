import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withIntegrity } from './integrity.ts';

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const tag = (path: string, more = '') => `<script type="module" src="/${path}"${more}></script>`;

test('a script file gets the hash of what was built', () => {
  expect(withIntegrity(tag('_astro/a.js'), new Map([['_astro/a.js', 'a()']]))).toBe(
    tag('_astro/a.js', ` integrity="${hash('a()')}"`),
  );
});

test('what it fetches later waits beside it, under the name of its module', () => {
  const scripts = new Map([
    ['_astro/a.js', 'onfocus=()=>{import(`./sealing.X1.js`),import("./sealing.X1.js")}'],
    ['_astro/sealing.X1.js', 'import{b}from"./a.js";b()'],
  ]);

  expect(withIntegrity(tag('_astro/a.js'), scripts)).toContain(
    `</script><template data-later="sealing"><script type="module" src="/_astro/sealing.X1.js" integrity="${hash(scripts.get('_astro/sealing.X1.js') ?? '')}"></script></template>`,
  );
  expect(withIntegrity(tag('_astro/a.js'), scripts).match(/<template/g)).toHaveLength(1);
});

test.each([
  ['a file that a page names asks for another', 'import{x}from"./c.js"', ''],
  ['a later file asks for another at once', 'import("./b.js")', 'import"./c.js"'],
  ['a later file fetches another later', 'import("./b.js")', 'import("./c.js")'],
])('the build stops when %s, which would come unchecked', (_, first, later) => {
  const scripts = new Map([
    ['_astro/a.js', first],
    ['_astro/b.js', later],
    ['_astro/c.js', ''],
  ]);

  expect(() => withIntegrity(tag('_astro/a.js'), scripts)).toThrow('asks for /_astro/c.js');
});

test('the build stops when a page asks for a file that is not there', () => {
  expect(() => withIntegrity(tag('_astro/a.js'), new Map())).toThrow('/_astro/a.js');
});
