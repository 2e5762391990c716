import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the site holds nothing of the editor of texts', () => {
  const files = globSync('dist/**/*', { withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => `${parentPath}/${name}`);
  const isOfEditor = (path: string) =>
    /sveltia|redactie/i.test(path + readFileSync(path, 'latin1'));

  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter(isOfEditor)).toEqual([]);
});
