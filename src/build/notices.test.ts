import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noticesOf, packagesOf } from './notices.ts';

test('each package is named once, whoever else uses it', () => {
  expect(
    packagesOf([
      '/site/node_modules/age-encryption/dist/index.js?for=mail-room',
      '/site/node_modules/age-encryption/dist/io.js',
      '/site/node_modules/@noble/post-quantum/node_modules/@noble/hashes/sha3.js',
      '/site/src/contact/seal.ts',
    ]),
  ).toEqual([
    '/site/node_modules/@noble/post-quantum/node_modules/@noble/hashes',
    '/site/node_modules/age-encryption',
  ]);
});

test('a licence stands under the name of its package, and a package without one stops the build', () => {
  const root = join(mkdtempSync(join(tmpdir(), 'notices-')), 'node_modules');
  for (const name of ['@a/b', 'c']) mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, '@a/b/LICENSE.txt'), 'Copyright A\n');

  expect(noticesOf([join(root, '@a/b')])).toBe('@a/b\n\nCopyright A\n');
  expect(() => noticesOf([join(root, 'c')])).toThrow('c has no licence in its folder');
});
