import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileStore, forgetHalves } from './file-store.ts';

const order: string[] = [];
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (path: string, ...rest: unknown[]) => {
      const file = await (real.open as (...args: unknown[]) => ReturnType<typeof real.open>)(
        path,
        ...rest,
      );
      const sync = file.sync.bind(file);
      file.sync = async () => {
        order.push(/\/\.[^/]+$/.test(path) ? 'sync file' : 'sync folder');
        await sync();
      };
      return file;
    },
    rename: async (from: string, to: string) => {
      order.push('name');
      await real.rename(from, to);
    },
    link: async (from: string, to: string) => {
      order.push('name');
      await real.link(from, to);
    },
    rm: async (path: string, options: object) => {
      await real.rm(path, options);
      if (!/\/\.[^/]+$/.test(path)) order.push('forget');
    },
  };
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const store = () => fileStore(folder, 'letters');

test('what is kept is there for the next process, with what stands beside it', async () => {
  await store().set('K7P2-9QXD', 'een\ntwee', { metadata: { check: 'work' } });

  const next = store();
  expect(await next.get('K7P2-9QXD')).toBe('een\ntwee');
  expect(await next.getWithMetadata('K7P2-9QXD', { type: 'text' })).toMatchObject({
    data: 'een\ntwee',
    metadata: { check: 'work' },
  });
  expect(await next.get('TTTT-2222')).toBeNull();
  expect(await next.getWithMetadata('TTTT-2222', { type: 'text' })).toBeNull();
});

test.each([{}, { onlyIfNew: true as const }])(
  'a write is on the disk before anybody is told, %o: the text, its name, the folder',
  async (options) => {
    const one = store();
    await one.list();
    order.length = 0;
    await one.set('a', 'x', options);

    expect(order).toEqual(['sync file', 'name', 'sync folder']);
  },
);

test('a disk that was gone for a while is written to once it is back', async () => {
  const place = join(folder, 'disk');
  await writeFile(place, '');
  const one = fileStore(place, 'letters');
  await expect(one.set('a', 'x')).rejects.toThrow();
  await rm(place);

  expect(await one.set('a', 'x')).toMatchObject({ modified: true });
});

test('what is forgotten is forgotten on the disk too', async () => {
  const one = store();
  await one.set('a', 'x');
  order.length = 0;
  await one.delete('a');

  expect(order).toEqual(['forget', 'sync folder']);
  expect(await one.get('a')).toBeNull();
  await expect(one.delete('a')).resolves.toBeUndefined();
});

test('of many writers of something new one is right, and the others know', async () => {
  const writes = ['a', 'b', 'c', 'd'].map((text) => store().set('key', text, { onlyIfNew: true }));

  const done = await Promise.all(writes);
  expect(done.filter(({ modified }) => modified)).toHaveLength(1);
  const winner = ['a', 'b', 'c', 'd'][done.findIndex(({ modified }) => modified)];
  expect(await store().get('key')).toBe(winner);
});

test('a change counts only of the version that was read, also when two come at once', async () => {
  const one = store();
  const { etag = '' } = await one.set('key', 'first');
  const both = await Promise.all(
    ['a', 'b'].map((text) => one.set('key', text, { onlyIfMatch: etag })),
  );

  expect(both.map(({ modified }) => modified)).toEqual([true, false]);
  expect(await one.set('gone', 'x', { onlyIfMatch: etag })).toEqual({ modified: false });
});

test('nor when each request opened the store for itself', async () => {
  const { etag = '' } = await store().set('key', 'first');
  const both = await Promise.all(
    ['a', 'b', 'c'].map((text) => store().set('key', text, { onlyIfMatch: etag })),
  );

  expect(both.filter(({ modified }) => modified)).toHaveLength(1);
});

test('a text that broke off on its way, as in a power cut, is no entry and takes no place', async () => {
  await store().set('key', 'whole');
  await writeFile(join(folder, 'letters', '.half'), '{"version":"1","meta');

  expect((await store().list()).blobs).toEqual([{ key: 'key' }]);
  expect(await store().get('key')).toBe('whole');
});

test('what a killed process left half written is taken away, and nothing else', async () => {
  await store().set('due/x', 'whole');
  await writeFile(join(folder, 'letters', '.half'), 'a sealed letter');
  await forgetHalves(folder);

  expect(await readdir(join(folder, 'letters'))).toEqual(['due%2Fx']);
});

test('entries are listed by the beginning of their key, whatever signs a key has', async () => {
  const one = store();
  for (const key of ['due/2026-11-28T20:00:00.000Z/K7P2-9QXD', 'due/x', '../../etc'])
    await one.set(key, '');

  expect((await one.list({ prefix: 'due/2' })).blobs).toEqual([
    { key: 'due/2026-11-28T20:00:00.000Z/K7P2-9QXD' },
  ]);
  const pages = [];
  for await (const page of one.list({ prefix: 'due/x', paginate: true })) pages.push(page);
  expect(pages).toEqual([{ blobs: [{ key: 'due/x' }] }]);
  expect(await readdir(folder)).toEqual(['letters']);
  expect(await readdir(join(folder, 'letters'))).toHaveLength(3);
});

test('a file that cannot be read is a fault, and not nothing', async () => {
  await store().set('key', 'x');
  await rm(join(folder, 'letters', 'key'));
  await writeFile(join(folder, 'letters', 'key'), 'no line about it');

  await expect(store().get('key')).rejects.toThrow();
});

test('only the owner of the process can read what is kept', async () => {
  await store().set('key', 'x');
  const { stat } = await import('node:fs/promises');

  expect(((await stat(join(folder, 'letters', 'key'))).mode & 0o077).toString(8)).toBe('0');
  expect(await readFile(join(folder, 'letters', 'key'), 'utf8')).toMatch(/\nx$/);
});
