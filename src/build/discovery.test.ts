import { expect, test } from 'vitest';
import { discoveryFiles } from './discovery.ts';

const SITE = 'https://zone.example';
const TODAY = new Date('2026-11-29');

test('a site that does not know its own safe address tells search engines nothing', () => {
  for (const site of [undefined, 'http://localhost:4321']) {
    const files = discoveryFiles(site, ['index.html'], TODAY);

    expect(Object.keys(files)).toEqual(['.well-known/security.txt']);
    expect(files['.well-known/security.txt']).toContain('Contact: http://localhost:4321/contact/');
  }
});

test('who finds a hole is sent to the form, by a file that is valid for less than a year', () => {
  expect(discoveryFiles(SITE, [], TODAY)['.well-known/security.txt']).toBe(
    [
      `Contact: ${SITE}/contact/`,
      'Expires: 2027-11-28T00:00:00.000Z',
      'Preferred-Languages: nl',
      `Canonical: ${SITE}/.well-known/security.txt`,
      '',
    ].join('\n'),
  );
});

test('search engines are told of every page they may show', () => {
  const files = discoveryFiles(SITE, ['index.html', 'stop/herken/index.html'], TODAY);

  const places = [...(files['sitemap.xml'] ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)];
  expect(places.map(([, place]) => place)).toEqual([`${SITE}/`, `${SITE}/stop/herken/`]);
  expect(files['robots.txt']).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
});

test('a demonstration, which they may not show at all, has no list for them', () => {
  // Kept out by robots.txt they would never read that they may not list the page.
  expect(Object.keys(discoveryFiles(SITE, [], TODAY))).toEqual(['.well-known/security.txt']);
});
