import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from '../../rooms.js';

const sources = globSync('{src,netlify,commands,bench}/**/*.{ts,astro}').filter(
  (file) => !file.endsWith('.test.ts'),
);
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import) ?'([^']+)'/g)].map(
    ([, name = '']) => name,
  );

/** Lists `file: import` for every import of the files that is wrong there. */
const wrongIn = (files: readonly string[], isWrong: (name: string) => boolean) =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(isWrong)
      .map((name) => `${file}: ${name}`),
  );

test('the architecture page prints the doors that the linter enforces', () => {
  const printed = [
    ...readFileSync('docs/architecture.md', 'utf8').matchAll(
      /^\| `([\w/-]+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm,
    ),
  ].map(([, room, doors, packages]) => [room, doors, packages]);
  const listed = (names: readonly string[]) =>
    names.length === 0 ? '–' : names.map((name) => `\`${name}\``).join(' ');

  const enforced = Object.entries(rooms).map(([room, { doors, packages }]) => [
    room,
    listed(doors),
    listed(packages),
  ]);
  expect(printed.filter(([room = '']) => room in rooms)).toEqual(enforced);
});

test('every room is in the table, and every room of the table is there', () => {
  const found = new Set(
    sources.map((file) => /^(?:src|netlify)\/[\w-]+(?=\/)|^\w+(?=\/)/.exec(file)?.[0]),
  );
  found.delete('src');

  expect([...found].sort()).toEqual(Object.keys(rooms).sort());
});

test('only queries, schemas and routes ask for content', () => {
  const mayAsk =
    /^src\/pages\/|(?:^|[-/])(?:query|schema|content\.config)\.ts$|\/organisations-field\.ts$/;

  expect(
    wrongIn(
      sources.filter((file) => !mayAsk.test(file)),
      (name) => name === 'astro:content',
    ),
  ).toEqual([]);
});

test('what runs in the browser asks for no content', () => {
  expect(
    wrongIn(
      sources.filter((file) => file.endsWith('.element.ts')),
      (name) => name.endsWith('query.ts'),
    ),
  ).toEqual([]);
});

test('at most a handful of files share a name', () => {
  const ordinary = /^(?:query|schema|view|index)\.|^\[/;
  const names = sources.map((file) => basename(file)).filter((name) => !ordinary.test(name));
  const shared = new Set(names.filter((name, place) => names.indexOf(name) !== place));

  expect([...shared].sort()).toHaveLength(shared.size);
  expect(shared.size, [...shared].join(', ')).toBeLessThanOrEqual(20);
});
