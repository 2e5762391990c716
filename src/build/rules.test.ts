import { expect, test } from 'vitest';
import { fileHeaders, securityHeaders } from '#lib/security-headers.ts';
import { addressesOf, headersFile } from './rules.ts';

const filePolicy = fileHeaders['Content-Security-Policy'] ?? '';

test.each([
  ['index.html', ['/', '/index.html']],
  ['stop/index.html', ['/stop/', '/stop/index.html']],
  ['404.html', ['/404', '/404.html']],
  ['_astro/seal.js', ['/_astro/seal.js']],
])('a host serves %s at every address it has', (file, addresses) => {
  expect(addressesOf(file)).toEqual(addresses);
});

test('every address gets the common headers, every file a policy', () => {
  const text = headersFile(
    ['robots.txt', 'stop/index.html'],
    new Map([['stop/index.html', { 'Content-Security-Policy': 'a' }]]),
  );

  expect(text.startsWith('/*\n  Cache-Control: no-store\n')).toBe(true);
  expect(text.split('\n')).toHaveLength(1 + Object.keys(securityHeaders).length + 3 * 2 + 1);
  expect(text).toContain(`/robots.txt\n  Content-Security-Policy: ${filePolicy}\n`);
  expect(text).toContain('/stop/\n  Content-Security-Policy: a\n');
  expect(text).toContain('/stop/index.html\n  Content-Security-Policy: a\n');
});

test('a table is served as one, in UTF-8, whatever the host guesses', () => {
  const text = headersFile(['data/cijfers.csv', 'robots.txt'], new Map());

  expect(text).toContain(`  Content-Type: text/csv; charset=utf-8; header=present\n`);
  expect(text.match(/Content-Type:/g)).toHaveLength(1);
});

test('a card is served as one, in the characters it is written in', () => {
  expect(headersFile(['hulp/awel/contact.vcf'], new Map())).toContain(
    `/hulp/awel/contact.vcf\n  Content-Security-Policy: ${filePolicy}\n  Content-Type: text/vcard; charset=utf-8\n`,
  );
});
