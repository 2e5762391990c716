import { expect, test } from 'vitest';
import {
  fileHeaders,
  metaPolicy,
  pageHeaders,
  securityHeaders,
  type PageNeeds,
} from './security-headers.ts';

const aPage = (needs: Partial<PageNeeds> = {}): PageNeeds => ({
  styleHashes: [],
  scriptHashes: [],
  loadsFiles: false,
  connects: [],
  sendsForm: false,
  ...needs,
});

const contentSecurityPolicy = (needs: PageNeeds) => pageHeaders(needs)['Content-Security-Policy'];

test('a page of words alone may do nothing', () => {
  expect(contentSecurityPolicy(aPage())).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('a page with a form to send may send it to this site', () => {
  expect(contentSecurityPolicy(aPage({ sendsForm: true }))).toContain("; form-action 'self';");
});

test('a style block is allowed by its hash', () => {
  const policy = contentSecurityPolicy(
    aPage({ styleHashes: ['sha256-a', 'sha256-b', 'sha256-a'] }),
  );

  expect(policy).toContain("; style-src 'sha256-a' 'sha256-b';");
});

test('a script is allowed by its hash alone, and then only trusted types', () => {
  const policy = contentSecurityPolicy(aPage({ scriptHashes: ['sha256-a'], loadsFiles: true }));

  expect(policy).toContain("; script-src 'sha256-a';");
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
});

test('a page that talks to this site may do so, and to nobody else', () => {
  expect(contentSecurityPolicy(aPage({ connects: ["'self'"] }))).toContain("; connect-src 'self';");
});

test('pictures are allowed from where the page has them', () => {
  expect(contentSecurityPolicy(aPage({ pictures: ["'self'"] }))).toContain("; img-src 'self';");
});

test('a page that offers hCaptcha may load it, from its own hosts only, and nothing else is looser', () => {
  const hosts = 'https://hcaptcha.com https://*.hcaptcha.com';
  const needs = {
    styleHashes: ['sha256-a'],
    scriptHashes: ['sha256-b'],
    loadsFiles: true,
    connects: ["'self'"],
    sendsForm: true,
  };

  expect(contentSecurityPolicy(aPage({ ...needs, offersHcaptcha: true }))).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'self'; " +
      `style-src 'sha256-a' ${hosts}; script-src 'sha256-b' ${hosts}; connect-src 'self' ${hosts}; ` +
      `frame-src ${hosts}; frame-ancestors 'none'`,
  );
  expect(contentSecurityPolicy(aPage(needs))).not.toContain('hcaptcha');
});

test('a script file without a hash is refused, but where hCaptcha brings its own', () => {
  const loading = aPage({ scriptHashes: ['sha256-a'], loadsFiles: true });

  expect(pageHeaders(loading)['Integrity-Policy']).toBe('blocked-destinations=(script)');
  for (const needs of [aPage(), { ...loading, offersHcaptcha: true }])
    expect(Object.keys(pageHeaders(needs))).toEqual(['Content-Security-Policy']);
});

test('a policy within the page leaves out what browsers only read in a header', () => {
  expect(metaPolicy(aPage())).toBe("default-src 'none'; base-uri 'none'; form-action 'none'");
});

test('nothing is kept, sniffed, framed or told to other sites', () => {
  expect(securityHeaders).toMatchObject({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
  });
});

test('every listed feature of the browser is off', () => {
  const features = securityHeaders['Permissions-Policy']?.split(', ') ?? [];

  expect(features).toContain('geolocation=()');
  expect(features.every((feature) => feature.endsWith('=()'))).toBe(true);
});

test('no policy and no header of the table sets the same thing twice', () => {
  expect(Object.keys(securityHeaders)).not.toContain('Content-Security-Policy');
  expect(fileHeaders).toEqual({
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
});
