import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Field } from './fields.ts';
import { formsFor } from './forms.ts';
import { merge } from './merge.ts';

vi.mock('astro:content', () => import('./stand-in.ts'));
vi.mock('astro/loaders', () => import('./stand-in.ts'));
// Other tests read this file with another stand-in, in the same process: none gets what was read for another.
vi.resetModules();
const { collections } = await import('#content.config.ts');
vi.resetModules();

const zone = 'deinze-zulte-lievegem';
const forms = formsFor(zone, collections);
const filesOf = (pattern: string) => globSync(pattern).map((path) => path.replaceAll('\\', '/'));

test('every text and every file of data has a form, but the laws', () => {
  const all = filesOf('content/**/*.{yaml,mdx}').filter(
    (file) => !file.startsWith('content/zones/') || file.startsWith(`content/zones/${zone}/`),
  );
  const covered = new Set(forms.flatMap(({ pattern }) => filesOf(pattern)));

  expect(all.filter((file) => !covered.has(file))).toEqual(['content/law.yaml']);
});

test('a form shows every field, but maps with keys of one’s own', () => {
  const missing = forms.flatMap(({ pattern, schema, fields }) =>
    Object.keys(schema.properties ?? {})
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) => `${pattern}: ${name}`),
  );

  expect(missing).toEqual(
    ['desks', 'sources'].map((name) => `content/zones/${zone}/schools.yaml: ${name}`),
  );
});

test('a field says what the schema says, and offers what there is to choose', () => {
  const [, ...texts] = forms.find(({ pattern }) => pattern === 'content/subjects/*.mdx')!.fields;
  const named = Object.fromEntries(texts.map((field) => [field.name, field]));

  expect(named['summary']).toMatchObject({ widget: 'text', required: true });
  expect(named['summary']!['hint']).toContain('Eén regel in de lijst');
  expect(named['organisations']).toMatchObject({ widget: 'select', multiple: true });
  expect(named['organisations']!['options']).toContain('hulplijn-1712');
  expect(named['body']).toMatchObject({ widget: 'text' });
});

/** Every field, also within another. */
const within = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...within((field['fields'] as Field[] | undefined) ?? [])]);

test('a field asks for nothing that only a file needs: no quotes, null, true or []', () => {
  const asking = forms
    .flatMap(({ fields }) => within(fields))
    .map(({ name, hint }) => `${name}: ${String(hint)}`)
    .filter((hint) =>
      /[Ss]chrijf (?:null|true|\[\])|Anders null|: \[\]|'[\d: -]+'|aanhalingstekens/.test(hint),
    );

  expect([...new Set(asking)]).toEqual([]);
});

/** A file of each form, with one of its titles, names or places in the order changed; none where a file has none at its top. */
const changes = forms.flatMap(({ pattern, schema }) =>
  filesOf(pattern)
    .slice(0, 1)
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const changed = text.replace(/^(title: .*|name: .*|order: .*)$/m, (line) => `${line}1`);
      return { pattern, schema, path, text, changed };
    })
    .filter(({ text, changed }) => text !== changed),
);

test('most forms have a title, a name or an order at the top of their files', () => {
  expect(changes.length).toBeGreaterThan(forms.length / 2);
});

test.each(changes)(
  'in a file of $pattern one changed order or title is one changed line',
  async ({ schema, path, text, changed }) => {
    expect(await merge(path, text, changed, schema)).toBe(changed);
  },
);
