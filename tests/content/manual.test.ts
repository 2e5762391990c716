import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { themes } from '#contact/message.ts';
import { audiences, channels, helpThemes, languages } from '#help/vocabulary.ts';
import { words } from '#lib/words.ts';

vi.mock('astro:content', () => ({ reference: () => z.string() }));
const { agreementSchema } = await import('#schools/agreement-schema.ts');
const { chapterSchema } = await import('#brochure/schema.ts');
const { cooperationSchema } = await import('#cooperation/schema.ts');
const { doorSchema } = await import('#home/schema.ts');
const { figureSchema } = await import('#figures/schema.ts');
const { organisationSchema } = await import('#help/schema.ts');
const { pageSchema } = await import('#text/page-schema.ts');
const { roleSchema } = await import('#offering/schema.ts');
const { subjectSchema } = await import('#subjects/schema.ts');
const { schoolFactsSchema } = await import('#schools/desk-schema.ts');

const manual = readFileSync('docs/writing.md', 'utf8');
const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The row of a table that starts with a field. */
const rowOf = (field: string) =>
  manual.split('\n').find((line) => line.startsWith(`| \`${field}\` `)) ?? '';

test.each([
  ['channels', channels],
  ['themes', helpThemes],
  ['audience', audiences],
  ['languages', languages],
])('the manual lists the words that %s may hold', (field, allowed) => {
  expect(codeIn(rowOf(field)).slice(1)).toEqual(allowed);
});

test('the manual names the themes of the form as the form does', () => {
  const list = themes.map((letter) => `- \`${letter}\`: ${words.themes[letter]}`).join('\n');

  expect(manual).toContain(list);
});

test.each([
  ['**Een hoofdstuk**', chapterSchema],
  ['**Een thema**', subjectSchema],
  ['**Een deur**', doorSchema],
  ['**Een losse pagina**', pageSchema],
  ['**Een tekst voor professionals**', cooperationSchema],
  ['**De afspraken**', agreementSchema],
])('what the manual says of %s names every field', (start, { shape }) => {
  const line = manual.split('\n').find((one) => one.startsWith(start)) ?? '';
  const named = codeIn(line).map((code) => code.replace(/:.*/, ''));

  expect(Object.keys(shape).filter((field) => !named.includes(field))).toEqual([]);
});

test('the manual lists the fields of an organisation that may be left out', () => {
  const { shape } = organisationSchema;
  const optional = Object.entries(shape).filter(([, field]) => field.safeParse(undefined).success);
  const unnamed = optional.map(([name]) => name).filter((name) => !rowStartsWith(name));

  // It stands in the row of professionalsOnly, which asks for it.
  expect(unnamed).toEqual(['routeCitizensTo']);
});

test('every example of the manual is accepted by its schema', () => {
  const examples = [...manual.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml);
  const { hours } = organisationSchema.shape;
  const { desks } = schoolFactsSchema.shape;
  const accepting = examples.map((yaml) =>
    Object.entries({
      role: roleSchema,
      organisation: organisationSchema,
      hours: z.strictObject({ hours }),
      desks: z.strictObject({ desks }),
      figure: figureSchema,
    })
      .filter(([, schema]) => schema.safeParse(parse(yaml)).success)
      .map(([name]) => name)
      .join(),
  );

  expect(accepting).toEqual(['role', 'organisation', 'hours', 'desks', 'figure']);
});

function rowStartsWith(field: string): boolean {
  return manual.split('\n').some((line) => new RegExp(`^\\| \`${field}(?:: true)?\` `).test(line));
}
