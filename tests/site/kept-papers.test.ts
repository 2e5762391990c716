import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// See build-zones.ts: built from nothing, and then once more with one sentence more in a chapter.
const papersOf = (build: string) =>
  JSON.parse(readFileSync(`test-results/${build}.papers.json`, 'utf8')) as Record<string, number>;
const before = papersOf('again');
const after = papersOf('changed');

const pdfs = globSync('**/*.pdf', { cwd: 'test-results/again' }).sort();
// A machine without a build of the compiler builds the site without papers.
const onPress = test.skipIf(pdfs.length === 0);
const bytesOf = (build: string, file: string) => readFileSync(`test-results/${build}/${file}`);

onPress('a second build sets no paper of which every sentence is the same', () => {
  const setAnew = Object.keys(before).filter((name) => after[name] !== before[name]);

  expect(Object.keys(before).length).toBeGreaterThanOrEqual(pdfs.length);
  expect(setAnew).toEqual([]);
});

onPress('a sentence that changes sets the papers that hold it, and no other', () => {
  const changed = pdfs.filter((file) => !bytesOf('again', file).equals(bytesOf('changed', file)));
  const set = Object.keys(after).filter((name) => !(name in before));

  expect(changed).toEqual(['stop/brochure.pdf', 'stop/lezen.pdf', 'stop/vouwen.pdf']);
  // The small brochure is set a second time when its pages do not fold.
  expect([3, 4]).toContain(set.length);
});

test('a sentence stands in one file, and comes on the page, the discreet page and into the file of all', () => {
  const showing = [
    'stop/jij/index.html',
    'stop/alles/index.html',
    'stil/index.html',
    'stop/blad.html',
  ];
  const said = (build: string) =>
    showing.filter((file) => bytesOf(build, file).includes('Deze zin stond hier nog niet.'));

  expect(said('again')).toEqual([]);
  expect(said('changed')).toEqual(showing);
});
