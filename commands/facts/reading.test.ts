import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

test('a source about a company counts at the zones that use it, so that no other zone has to open it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'facts-'));
  const put = (file: string, text: string) => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  put(
    'content/pages/x.mdx',
    '---\nsources:\n  - name: Wet\n  - name: Host\n    carrier: netlify\n  - name: Mail\n    carrier: resend\n---\n',
  );
  put(
    'content/zones/own/zone.yaml',
    'privacy: { controller: null, dpo: null, reviewedOn: null, host: own }',
  );
  put('content/zones/broken/zone.yaml', 'privacy: { host: elders }');
  const namesAt = async (zone: string) =>
    (await contentOf(zone)).flatMap(({ data }) =>
      ((data as { sources?: { name: string }[] }).sources ?? []).map(({ name }) => name),
    );

  const back = process.cwd();
  process.chdir(folder);
  try {
    expect(await namesAt('own')).toEqual(['Wet', 'Mail']);
    expect(await namesAt('broken')).toEqual(['Wet', 'Host', 'Mail']);
  } finally {
    process.chdir(back);
    rmSync(folder, { recursive: true });
  }
});
