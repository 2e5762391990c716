import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };

test('publiccode.yml says of this software what it is now', () => {
  const said = parse(readFileSync('publiccode.yml', 'utf8')) as Record<string, unknown>;

  expect(said).toMatchObject({
    softwareVersion: packageJson.version,
    legal: { license: packageJson.license },
    localisation: {
      availableLanguages: expect.arrayContaining(
        globSync('content/languages/*.mdx').map((file) => basename(file, '.mdx')),
      ) as string[],
    },
  });
});
