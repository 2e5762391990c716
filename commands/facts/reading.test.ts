import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSchools } from '#schools/list.ts';
import { contentOf } from './reading.ts';

test.each(readdirSync('content/zones'))('every school of %s is among its facts', async (zone) => {
  const file = `content/zones/${zone}/schools.csv`;
  const found = (await contentOf(zone)).find((content) => content.file === file);

  const counts = Object.keys(found?.data ?? {}).map((field) => Number(field.split(' × ')[1]));
  const total = counts.reduce((sum, count) => sum + count, 0);
  expect(total).toBe(readSchools(readFileSync(file, 'utf8'), file).length);
});

test('the facts of a zone hold nothing of another zone', async () => {
  const files = (await contentOf('rupel')).map(({ file }) => file);

  expect(files).toContain('content/zones/rupel/zone.yaml');
  expect(files.filter((file) => file.includes('deinze'))).toEqual([]);
});
