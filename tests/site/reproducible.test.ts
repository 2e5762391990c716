import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zoneId } from '#tests/readers/zone.ts';

const first = `test-results/zones/${zoneId}`;
const again = 'test-results/again';
const filesIn = (folder: string) =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort();

test('built twice, from two folders, a site is the same to the byte', () => {
  const files = filesIn(first);
  const different = files.filter(
    (file) => !readFileSync(`${first}/${file}`).equals(readFileSync(`${again}/${file}`)),
  );

  expect(files).toContain('_headers');
  expect(files.length).toBeGreaterThan(200);
  expect(filesIn(again)).toEqual(files);
  expect(different).toEqual([]);
});
