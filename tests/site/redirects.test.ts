import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themes } from '#contact/message.ts';
import { builtPages, dist } from '#tests/readers/site.ts';

const lines = readFileSync(`${dist}/_redirects`, 'utf8').split('\n');

test('every theme of the form has an address that chooses it', () => {
  const rules = lines.filter((line) => line.startsWith('/contact/'));

  expect(rules).toEqual(themes.map((theme) => `/contact/ thema=${theme} /contact/${theme}/ 200!`));
});

test('what the functions read is not to be had', () => {
  expect(lines).toContain('/_site.json /404.html 404!');
});

test('no page is to be had under the name of its file, where the policy of its address does not reach', () => {
  const folders = builtPages().flatMap(({ file }) => /^(.*)index\.html$/.exec(file)?.[1] ?? []);

  const found = folders.filter((folder) => {
    const names = folder.split('/').slice(0, -1);
    const address = names.map((_, depth) => `/:${'abc'.charAt(depth)}`).join('');
    return !lines.includes(`${address}/index /404.html 404!`);
  });
  expect(folders.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});

test('the discreet page is shown, not led to, at an address that fits on a card', () => {
  expect(lines).toContain('/s /stil/ 200');
});
