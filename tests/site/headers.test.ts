import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findings } from '#tests/readers/findings.ts';
import {
  attribute,
  builtFiles,
  builtPages,
  dist,
  headerRules,
  textOf,
} from '#tests/readers/site.ts';

const POLICY = 'Content-Security-Policy';
const INTEGRITY = 'Integrity-Policy';
const isSource = ({ name }: { name: string }) => name === 'src';
const rules = headerRules();
const pages = builtPages();
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (address: string) => rules.get(address)?.get(POLICY) ?? '';

test('every public file has a policy of its own', () => {
  const files = builtFiles().filter((file) => !/^_[^/]+$/.test(file));
  const addresses = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

  const found = addresses
    .filter((address) => !policyOf(address).startsWith("default-src 'none';"))
    .map((address) => `${address}: ${policyOf(address) || 'no policy'}`);
  expect(addresses.length).toBeGreaterThan(pages.length);
  expect(found).toEqual([]);
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
    others.filter(
      ([address, headers]) =>
        headers.size - (headers.has(INTEGRITY) ? 1 : 0) >
        (/\.(?:vcf|csv)$|^\/postvak\/postvak|^\/stop\/blad/.test(address) ? 2 : 1),
    ),
  ).toEqual([]);
});

const OWN = /; connect-src(?: https?:\/\/[\w.:-]+\/api\/(?:opened|antwoord|last-control))+;/;

test('nothing unsafe is allowed anywhere, and no other host but hCaptcha where its button is', () => {
  const hosts = / https:\/\/(\*\.)?hcaptcha\.com(?=[ ;])/g;
  const offering = pages.filter(({ elements }) =>
    elements.some((element) => attribute(element, 'data-captcha-hosts') !== undefined),
  );
  const isOffering = (rule: string) =>
    offering.some(({ file, address }) => [address, `/${file}`].includes(rule));
  const policies = [...rules].map(([rule, headers]) => {
    const policy = headers.get(POLICY) ?? '';
    // The mail room may talk to three addresses of this site, in full.
    const ours = rule.startsWith('/postvak/') ? policy.replace(OWN, ';') : policy;
    return isOffering(rule) ? ours.replaceAll(hosts, '') : ours;
  });

  expect(policies.filter((policy) => /unsafe-|\*|https?:/.test(policy))).toEqual([]);
});

/** Kinds of data blocks, which no browser runs. */
const DATA = ['application/ld+json', 'application/json'];

test('every page allows exactly the styles and scripts it holds', () => {
  const found = findings(pages, ({ address, elements }) => {
    const ruled = elements.filter(
      (element) =>
        ['style', 'script'].includes(element.tagName) &&
        !DATA.includes(attribute(element, 'type') ?? ''),
    );
    const held = new Set(
      ruled.map((element) =>
        attribute(element, 'src') === undefined
          ? hash(textOf(element))
          : `'${attribute(element, 'integrity') ?? ''}'`,
      ),
    );
    const allowed = new Set(policyOf(address).match(/'sha256-[^']+'/g));
    return [
      ...[...held.difference(allowed)].map((one) => `holds ${one}, which its policy forbids`),
      ...[...allowed.difference(held)].map((one) => `allows ${one}, which it does not hold`),
    ];
  });

  expect(found).toEqual([]);
});

test('every script file of a page carries the hash of the file that was built, and its page asks for that', () => {
  const found = findings(pages, ({ address, elements }) =>
    elements
      .filter(({ tagName, attrs }) => tagName === 'script' && attrs.some(isSource))
      .filter((script) => {
        const [, file = ''] = /^\/(_astro\/.+\.js)$/.exec(attribute(script, 'src') ?? '') ?? [];
        const built = hash(readFileSync(`${dist}/${file}`, 'utf8'));
        const isAsked = rules.get(address)?.get(INTEGRITY) === 'blocked-destinations=(script)';
        return `'${attribute(script, 'integrity') ?? ''}'` !== built || !isAsked;
      })
      .map((script) => `loads ${attribute(script, 'src') ?? ''} unchecked`),
  );

  expect(found).toEqual([]);
});

test('a page has every file that its scripts fetch later ready with its hash', () => {
  const found = findings(pages, ({ elements }) => {
    const files = elements.flatMap((element) => attribute(element, 'src') ?? []);
    const named = files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [
        ...readFileSync(`${dist}${file}`, 'utf8').matchAll(/import\(.\.\/([\w.-]+)/g),
      ]);
    return named
      .map(([, name = '']) => `/_astro/${name}`)
      .filter((file) => !files.includes(file))
      .map((file) => `fetches ${file} unchecked`);
  });

  expect(found).toEqual([]);
  expect(pages.flatMap(({ html }) => html.match(/data-later="sealing"/g) ?? [])).not.toEqual([]);
});

test('no page has style attributes, or handlers in attributes', () => {
  const found = findings(pages, ({ elements }) =>
    elements.flatMap(({ tagName, attrs }) =>
      attrs
        .filter(({ name }) => name === 'style' || /^on[a-z]+$/.test(name))
        .map(({ name }) => `<${tagName} ${name}>`),
    ),
  );

  expect(found).toEqual([]);
});

test('pages to read hold all their scripts: one that is shared by two scripts would become a file', () => {
  const loading = pages
    .filter(({ elements }) =>
      elements.some(({ tagName, attrs }) => tagName === 'script' && attrs.some(isSource)),
    )
    .map(({ address }) => address);

  const reading = loading.filter(
    (address) => !/^\/(contact|antwoord|postvak|stil)\//.test(address),
  );
  expect(reading).toEqual([]);
  expect(loading).not.toEqual([]);
});

test('every page carries its policy inside, before everything that it governs', () => {
  const found = findings(pages, ({ file, address, elements }) => {
    const head = elements.slice(elements.findIndex(({ tagName }) => tagName === 'head') + 1);
    const [charset, policy] = head;
    const expected = policyOf(file === '404.html' ? `/${file}` : address);
    return [
      ...(charset && attribute(charset, 'charset') === 'utf-8'
        ? []
        : ['names no characters first']),
      ...(policy && attribute(policy, 'http-equiv') === POLICY ? [] : ['holds no policy']),
      ...(policy && `${attribute(policy, 'content') ?? ''}; frame-ancestors 'none'` === expected
        ? []
        : ['holds another policy than its header']),
    ];
  });

  expect(found).toEqual([]);
});

test('a page with no form to send may send none', () => {
  const found = findings(pages, ({ address, elements }) => {
    const sends = elements.some(
      (element) => element.tagName === 'form' && attribute(element, 'action') !== undefined,
    );
    const expected = `; form-action ${sends ? "'self'" : "'none'"};`;
    return policyOf(address).includes(expected) ? [] : [`is not held to${expected}`];
  });

  expect(found).toEqual([]);
  expect(policyOf('/contact/')).toContain("; form-action 'self';");
  expect(policyOf('/postvak/')).toContain("; form-action 'none';");
});
