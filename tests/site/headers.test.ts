import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { attribute, builtFiles, builtPages, headerRules, textOf } from '#tests/support/site.ts';

const POLICY = 'Content-Security-Policy';
const rules = headerRules();
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const publicFiles = builtFiles().filter((file) => !/^_[^/]+$/.test(file));

test.each(publicFiles)('%s has a policy of its own', (file) => {
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

  expect(rules.get(address)?.get(POLICY)).toMatch(/^default-src 'none';/);
});

test('no address matches two rules with the same header', () => {
  const common = [...(rules.get('/*')?.keys() ?? [])];
  const others = [...rules].filter(([address]) => address !== '/*');

  expect(common).toContain('Cache-Control');
  expect(others.every(([address]) => !address.includes('*'))).toBe(true);
  expect(
    others.flatMap(([, headers]) => [...headers.keys()].filter((name) => common.includes(name))),
  ).toEqual([]);
  expect(
    others.filter(([address, headers]) => headers.size > (/\.(?:vcf|csv)$/.test(address) ? 2 : 1)),
  ).toEqual([]);
});

test('nothing unsafe is allowed anywhere, and no other host but hCaptcha where its button is', () => {
  const hosts = / https:\/\/(\*\.)?hcaptcha\.com(?=[ ;])/g;
  const offering = builtPages().filter(({ elements }) =>
    elements.some((element) => attribute(element, 'data-captcha-hosts') !== undefined),
  );
  const isOffering = (rule: string) =>
    offering.some(({ file, address }) => [address, `/${file}`].includes(rule));
  const policies = [...rules].map(([rule, headers]) => {
    const policy = headers.get(POLICY) ?? '';
    return isOffering(rule) ? policy.replaceAll(hosts, '') : policy;
  });

  expect(policies.filter((policy) => /unsafe-|\*|https?:/.test(policy))).toEqual([]);
});

describe.each(builtPages())('$address', ({ address, elements }) => {
  const policy = rules.get(address)?.get(POLICY) ?? '';

  test('allows exactly the styles and scripts it holds', () => {
    const inline = elements.filter(
      (element) =>
        ['style', 'script'].includes(element.tagName) &&
        attribute(element, 'src') === undefined &&
        attribute(element, 'type') !== 'application/ld+json',
    );
    const held = new Set(inline.map((element) => hash(textOf(element))));

    expect(new Set(policy.match(/'sha256-[^']+'/g))).toEqual(held);
  });

  test('loads script files only from this site, and only if its policy says so', () => {
    const sources = elements
      .filter(({ tagName }) => tagName === 'script')
      .flatMap((script) => attribute(script, 'src') ?? []);

    expect(sources.filter((source) => !source.startsWith('/_astro/'))).toEqual([]);
    if (sources.length > 0) expect(policy).toMatch(/script-src [^;]*'self'/);
  });

  test('has no style attributes and no handlers in attributes', () => {
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));

    expect(names.filter((name) => name === 'style' || /^on[a-z]+$/.test(name))).toEqual([]);
  });
});

test('pages to read hold all their scripts: one that is shared by two scripts would become a file', () => {
  const loading = builtPages().filter(({ address }) =>
    /script-src [^;]*'self'/.test(rules.get(address)?.get(POLICY) ?? ''),
  );

  const reading = loading.filter(({ address }) => !/^\/(contact|postvak|stil)\//.test(address));
  expect(reading.map(({ address }) => address)).toEqual([]);
  expect(loading).not.toEqual([]);
});

test('the page for unknown addresses carries its policy inside, before everything else', () => {
  const page = builtPages().find(({ file }) => file === '404.html');
  const [first] = page?.elements.filter(({ tagName }) => tagName === 'meta') ?? [];
  const outside = rules.get('/404.html')?.get(POLICY) ?? '';

  expect(first && attribute(first, 'http-equiv')).toBe(POLICY);
  expect(first && attribute(first, 'content')).toBe(
    outside.replace("; frame-ancestors 'none'", ''),
  );
});
