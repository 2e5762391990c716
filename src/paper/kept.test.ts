import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { forgetOldPapers, keptOrSet, nameOf } from './kept.ts';

const paper = { pages: 3, pdf: new TextEncoder().encode('%PDF-1.7 een blad') };
const set = vi.fn(() => paper);
afterEach(() => set.mockClear());

/** A paper that nobody made before, and its file. */
function aPaper(): { name: string; file: string } {
  const name = nameOf([randomUUID()]);
  return { name, file: `.astro/papers/${name}` };
}

test('other bytes have another name, and so have the same in other pieces', () => {
  const names = [['ab', 'c'], ['a', 'bc'], ['abc'], ['c', 'ab'], ['ab', 'd']].map(nameOf);

  expect(new Set(names).size).toBe(names.length);
  expect(nameOf(['é', new Uint8Array([1])])).toBe(nameOf([Buffer.from('é'), new Uint8Array([1])]));
});

test('a paper is set once, and the same every time', async () => {
  const { name } = aPaper();

  expect(await keptOrSet(name, set)).toEqual(paper);
  expect(await keptOrSet(name, set)).toEqual(paper);
  expect(set).toHaveBeenCalledTimes(1);
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut off', (bytes) => bytes.subarray(0, 40)],
  ['empty', () => new Uint8Array()],
  ['changed in one place', (bytes) => bytes.with(-1, 0)],
])('a kept paper that is %s is set anew', async (_, spoil) => {
  const { name, file } = aPaper();
  await keptOrSet(name, set);
  writeFileSync(file, spoil(readFileSync(file)));

  expect(await keptOrSet(name, set)).toEqual(paper);
  expect(set).toHaveBeenCalledTimes(2);
  expect(await keptOrSet(name, set)).toEqual(paper);
  expect(set).toHaveBeenCalledTimes(2);
});

test('a paper that no build asked for in a week is forgotten, and one that is used stays', async () => {
  const [old, used] = [aPaper(), aPaper()];
  for (const { name, file } of [old, used]) {
    await keptOrSet(name, set);
    makeOld(file);
  }
  await keptOrSet(used.name, set);
  await forgetOldPapers(new Date());

  expect([old, used].map(({ file }) => existsSync(file))).toEqual([false, true]);
});

test('papers that another build takes away meanwhile stop none', async () => {
  const papers = Array.from({ length: 60 }, aPaper);
  for (const { name, file } of papers) {
    await keptOrSet(name, set);
    makeOld(file);
  }
  // Stands in the folder, and is gone when somebody asks for it.
  const renamed = `.astro/papers/${randomUUID()}`;
  symlinkSync('gone', renamed);
  await Promise.all([forgetOldPapers(new Date()), forgetOldPapers(new Date())]);
  rmSync(renamed);

  expect(papers.filter(({ file }) => existsSync(file))).toEqual([]);
});

test('a paper that goes while it is read is read all the same', async () => {
  for (let turns = 0; turns < 60; turns += 1) {
    const { name, file } = aPaper();
    await keptOrSet(name, set);
    const asked = keptOrSet(name, set);
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    rmSync(file);

    expect(await asked).toEqual(paper);
    rmSync(file, { force: true });
  }
});

function makeOld(file: string): void {
  const before = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
  utimesSync(file, before, before);
}
