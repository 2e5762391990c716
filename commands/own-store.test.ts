import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeStore } from './own-store.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a store without an owner is taken, and rid of what a killed process left half written', async () => {
  await mkdir(join(folder, 'letters'));
  await writeFile(join(folder, 'letters', '.half'), 'a sealed letter');
  await takeStore(folder);

  expect(await readdir(join(folder, 'letters'))).toEqual([]);
});

test('a store serves one process alone', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  await Promise.all([takeStore(one), takeStore(two)]);

  await expect(takeStore(`${two}/../one`)).rejects.toThrow(
    'Another process serves from the store in',
  );
});
