import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPage } from '#tests/readers/page.ts';
import {
  withEarlyExit,
  withOneScript,
  withPolicyInside,
  withScriptsAsleep,
  withTiedHours,
  withTiedSigns,
} from './page.ts';

const aPage = ({ head = '', body = '' } = {}) =>
  `<!DOCTYPE html><html lang="nl-BE"><head>${head}</head><body>${body}</body></html>`;

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

test('a page of words alone needs nothing', () => {
  expect(readPage(aPage({ body: '<p>Hallo</p>' }))).toEqual({
    styleHashes: [],
    scriptHashes: [],
    loadsFiles: false,
    connects: [],
    sendsForm: false,
    offersHcaptcha: false,
    pictures: [],
    isIndexed: true,
    problems: [],
  });
});

test('what is inline is hashed as it stands between its tags', () => {
  const css = '\n p > a{content:"<b>&amp;"}\n';
  const js = ' if (a < b && c) d("<p>"); ';

  const page = readPage(aPage({ head: `<style>${css}</style>`, body: `<script>${js}</script>` }));

  expect(page.styleHashes).toEqual([hash(css)]);
  expect(page.scriptHashes).toEqual([hash(js)]);
});

test('line ends of Windows are hashed as browsers read them', () => {
  expect(readPage(aPage({ head: '<style>a{}\r\nb{}</style>' })).styleHashes).toEqual([
    hash('a{}\nb{}'),
  ]);
});

test('data in a script element runs nowhere and needs no permission', () => {
  const { scriptHashes, loadsFiles } = readPage(
    aPage({
      head: '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
    }),
  );

  expect(scriptHashes).toEqual([]);
  expect(loadsFiles).toBe(false);
});

test('a script file of this site is allowed by the hash that it was given', () => {
  const body = '<script type="module" src="/_astro/form.js" integrity="sha256-a"></script>';

  expect(readPage(aPage({ body }))).toMatchObject({
    loadsFiles: true,
    scriptHashes: ['sha256-a'],
    problems: [],
  });
});

test('an element that says so connects to this site, within a template too', () => {
  for (const body of [
    '<form data-connects></form>',
    '<form data-connects=""></form>',
    '<template><p data-connects></template>',
  ])
    expect(readPage(aPage({ body }), ['https://zone.example'])).toMatchObject({
      connects: ["'self'"],
      problems: [],
    });
});

test('a saved page connects to the address that stands in it in full', () => {
  const html = aPage({ body: '<p data-connects="https://zone.example/api/opened">' });
  expect(readPage(html, ['https://proef.example']).connects).toEqual([
    'https://zone.example/api/opened',
  ]);
});

test('an element that names one address connects there alone, once the build knows the site', () => {
  const html = aPage({ body: '<p data-connects="/api/opened">' });

  expect(readPage(html, ['https://zone.example', 'https://proef.example/']).connects).toEqual([
    'https://zone.example/api/opened',
    'https://proef.example/api/opened',
  ]);
  expect(readPage(html).connects).toEqual(["'self'"]);
});

test('only a form with an address is sent', () => {
  expect(readPage(aPage({ body: '<form action="/api/contact"></form>' })).sendsForm).toBe(true);
  expect(readPage(aPage({ body: '<form method="dialog"></form>' })).sendsForm).toBe(false);
});

test('an element that says so offers hCaptcha', () => {
  expect(readPage(aPage({ body: '<div data-captcha-hosts></div>' })).offersHcaptcha).toBe(true);
});

test.each([
  ['a picture of this site', '<img src="/_astro/a.webp" alt="">', ["'self'"]],
  ['an icon within the page', '<link rel="icon" href="data:,">', ['data:']],
  [
    'a picture within the styles',
    '<style>a{background:url("data:image/svg+xml,x")}</style>',
    ['data:'],
  ],
])('%s may be shown', (_, body, expected) => {
  expect(readPage(aPage({ body })).pictures).toEqual(expected);
});

test.each([
  ['<p style="color:red">', '<p> has a style attribute: write a class instead.'],
  ['<p onclick="x()">', '<p> has an onclick attribute: write a script instead.'],
  ['<a href=" JavaScript:x()">', '<a> has a javascript: address: write a script.'],
  ['<path fill="var(--ink)">', '<path> asks for var(--ink) in fill: write a class instead.'],
  [
    '<img src="//evil.example/a">',
    '<img> loads //evil.example/a from another host: keep it on this site.',
  ],
  [
    '<form data-connects="true"></form>',
    '<form> connects to "true": write data-connects="" for this site, or an address.',
  ],
  [
    '<script src="https://a.example/b"></script>',
    '<script> loads https://a.example/b from another host: keep it on this site.',
  ],
  [
    '<script type="module" src="/_astro/a.js"></script>',
    '<script> loads /_astro/a.js without its hash: see integrity.ts.',
  ],
  [
    '<script>onfocus=()=>import("/_astro/a.js")</script>',
    '<script> within the page loads a file later, without its hash: let Astro make it a file.',
  ],
  ['<link rel="stylesheet" href="/a.css">', '<link> loads a style sheet: let Astro inline it.'],
])('%s is refused', (body, problem) => {
  expect(readPage(aPage({ body })).problems).toEqual([problem]);
});

test('a policy within the page stands before everything it governs', () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

  expect(withPolicyInside(aPage({ head: '<title>Hallo' }), "default-src 'none'")).toContain(
    `<head>${policy}<title>`,
  );
  expect(
    withPolicyInside(aPage({ head: '<meta charset="utf-8"><title>Hallo' }), "default-src 'none'"),
  ).toContain(`<head><meta charset="utf-8">${policy}<title>`);
});

test('a page without a head cannot hold a policy', () => {
  expect(() => withPolicyInside('<p>', "default-src 'none'")).toThrow('write one');
});

test('the script of the exit runs before the page is complete, other scripts do not', () => {
  const script = '<script type="module">a()</script>';
  const body = `<quick-exit></quick-exit>${script}<p>Hallo</p>${script}`;

  expect(withEarlyExit(aPage({ body }))).toBe(
    aPage({ body: body.replace('"module"', '"module" async') }),
  );
  expect(withEarlyExit(aPage({ body: script }))).toBe(aPage({ body: script }));
});

test('an exit that would run late stops the build', () => {
  expect(() => withEarlyExit(aPage({ body: '<quick-exit></quick-exit>' }))).toThrow('QuickExit');
});

test('a script that sleeps waits in a template, and the policy still allows it', () => {
  const script = '<script type="module" src="/_astro/form.js"></script>';

  const page = withScriptsAsleep(aPage({ body: `<div data-asleep>${script}</div>` }));

  expect(page).toBe(aPage({ body: `<template data-asleep>${script}</template>` }));
  expect(readPage(page).loadsFiles).toBe(true);
});

test('the scripts within a page become one at the last, each with names of its own', () => {
  const script = (code: string) => `<script type="module">${code}</script>`;
  const others =
    '<script type="module" async>0</script><script type="module" src="/a.js"></script>';
  const body = `${others}<b></b>${script('var a=1')}<i></i>${script('var a="$&"')}<p>`;

  expect(withOneScript(aPage({ body }))).toBe(
    aPage({
      body: `${others}<b></b><i></i>${script('(()=>{var a=1})();(()=>{var a="$&"})();')}<p>`,
    }),
  );
});

test('a script that is alone in its page stays as it is', () => {
  const page = aPage({ body: '<script type="module">var a=1</script>' });

  expect(withOneScript(page)).toBe(page);
});

test('what ends a sentence stays with the number before it', () => {
  const ring = (name: string) => `<a class="ring" href="tel:000">${name}</a>`;

  expect(withTiedSigns(`${ring('<b>000</b> hulp')}. En ${ring('000')} of ${ring('1')}?`)).toBe(
    `<span class="tied">${ring('<b>000</b> hulp')}.</span> En ${ring('000')} of ` +
      `<span class="tied">${ring('1')}?</span>`,
  );
});

test('an hour of the day stays on the line of its first sign', () => {
  expect(withTiedHours('gratis. ’s Avonds, of ’s nachts')).toBe(
    'gratis. ’s\u00A0Avonds, of ’s\u00A0nachts',
  );
  expect(withTiedHours('foto’s avontuur')).toBe('foto’s avontuur');
});
