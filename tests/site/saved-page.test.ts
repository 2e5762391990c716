import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPage } from '#tests/readers/page.ts';
import {
  attribute,
  builtPages,
  dist,
  headerRules,
  SAVED_PAGE,
  textOf,
} from '#tests/readers/site.ts';

const file = readFileSync(`${dist}/${SAVED_PAGE}`, 'utf8');
const address = `/${SAVED_PAGE}`;
const sites = ['https://nowhere.example'];

test('the page that offers the file says its hash', () => {
  const place = builtPages()
    .flatMap(({ elements }) => elements)
    .find((element) => attribute(element, 'data-hash-of') === address);

  expect(place && textOf(place)).toBe(createHash('sha256').update(file).digest('hex'));
});

test('it asks for no other file, leads nowhere, and sends nothing but to two addresses', () => {
  const page = readPage(file, sites);

  expect(page.loadsFiles).toBe(false);
  expect(page.problems).toEqual([]);
  expect(page.sendsForm).toBe(false);
  expect(page.connects).toEqual([
    expect.stringMatching(/^https?:.*\/api\/opened$/),
    expect.stringMatching(/^https?:.*\/api\/antwoord$/),
  ]);
  const markup = file.replaceAll(/<script[^]*?<\/script>/g, '');
  expect(markup.match(/ (?:href|src|action)="[^"]*"/g)).toEqual([' href="data:,"']);
});

test('it carries the policy that it was built with', () => {
  const { scriptHashes, connects } = readPage(file, sites);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(file) ?? [];

  expect(policy).toContain(
    `script-src '${scriptHashes[0] ?? 'none'}'; connect-src ${connects.join(' ')};`,
  );
  expect(policy).toMatch(/^default-src 'none'; base-uri 'none'; form-action 'none'; /);
});

test('a browser saves it, and does not open it as a page of this site', () => {
  for (const place of [address, address.replace('.html', '')])
    expect(headerRules().get(place)?.get('Content-Disposition')).toBe('attachment');
});
