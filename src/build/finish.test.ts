import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { finishPages, finishShare, type Share } from './finish.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function aSite(pageAt: (number: number) => string): Share {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  folders.push(dist);
  const files = Array.from({ length: 151 }, (_, at) => `${String(at)}.html`);
  files.forEach((file, at) => {
    writeFileSync(`${dist}/${file}`, pageAt(at));
  });
  return { dist, files, sites: [], saved: '' };
}

const aPage = (number: number) =>
  `<!DOCTYPE html><html><head><style>p{top:${number}px}b{top:0}</style></head><body><p>${number}</p></body></html>`;

const textsOf = ({ dist, files }: Share) =>
  files.map((file) => readFileSync(`${dist}/${file}`, 'utf8'));

test('pages finished on three threads are those of one, in the same order', async () => {
  const [alone, shared] = [aSite(aPage), aSite(aPage)];

  expect(await finishPages(shared, 3)).toEqual(finishShare(alone));
  expect(textsOf(shared)).toEqual(textsOf(alone));
  expect(textsOf(shared)[150]).toContain('<style>p{top:150px}</style>');
});

test('a page that cannot be finished stops the build, whichever thread has it', async () => {
  const broken = (number: number) =>
    number === 149
      ? aPage(number).replace('<body>', '<body><script type="module" src="/lost.js"></script>')
      : aPage(number);

  await expect(finishPages(aSite(broken), 3)).rejects.toThrow('/lost.js is asked for by a page');
});
