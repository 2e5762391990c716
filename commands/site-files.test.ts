import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from './site-files.ts';

test.each([
  ['is not there', () => Promise.resolve()],
  ['was left half built', (dist: string) => mkdir(join(dist, '_astro'), { recursive: true })],
  [
    'lacks the rules of the host',
    async (dist: string) => {
      await mkdir(dist);
      await writeFile(join(dist, '404.html'), '');
    },
  ],
])('a site that %s is built first', async (_, prepare) => {
  const dist = join(await mkdtemp(join(tmpdir(), 'site-')), 'dist');
  await prepare(dist);

  await expect(readSite(dist)).rejects.toThrow(
    `There is no whole site in ${dist}/: run "npm run build" first.`,
  );
});
