import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { checksSchema } from '#facts/own-checks.ts';
import { placeSchema, schoolSchema } from '#schools/schema.ts';

vi.mock('astro:content', () => ({
  defineCollection: (collection: unknown) => collection,
  reference: () => z.string(),
}));
const { collections } = await import('#content.config.ts');

const folder = '.vscode/schemas';

/** Schemas of files that an editor checks by itself; for front matter Astro writes them. */
const schemas = {
  checked: checksSchema,
  directory: schemaOf(collections.directory),
  figure: schemaOf(collections.figures),
  laws: z.record(z.string(), schemaOf(collections.laws)),
  organisation: schemaOf(collections.organisations),
  schools: schemaOf(collections.schoolFacts),
  search: schemaOf(collections.search),
  zone: schemaOf(collections.zones),
};

const { schoolLists: _, ...checkedByAstro } = collections;
const everySchema: [string, z.ZodType][] = [
  ...Object.entries({ schools: schoolSchema, postcodes: placeSchema }),
  ...Object.entries(checkedByAstro).map(([name, one]): [string, z.ZodType] => [
    name,
    schemaOf(one),
  ]),
];

type JsonSchema = z.core.JSONSchema.JSONSchema;
const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });

// `npm run schemas` runs this test with --update, which writes the files.
test.each(Object.entries(schemas))(
  'the schema %s of the editor is the one that the build checks',
  async (name, schema) => {
    const text = `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`;

    await expect(text).toMatchFileSnapshot(`../../${folder}/${name}.json`);
  },
);

test('every file of data has one schema, and every schema has files', () => {
  const { 'yaml.schemas': used } = settingsSchema.parse(
    JSON.parse(readFileSync('.vscode/settings.json', 'utf8')),
  );
  const files = globSync('content/**/*.yaml');
  const schemasOf = (file: string) =>
    Object.values(used).filter((patterns) => patterns.some((one) => matchesGlob(file, one)));

  expect(files.filter((file) => schemasOf(file).length !== 1)).toEqual([]);
  expect(Object.keys(used).sort()).toEqual(globSync(`${folder}/*.json`).sort());
  expect(Object.keys(schemas).length).toBe(Object.keys(used).length);
});

test('every field of every schema says what to write', () => {
  const mute = everySchema.flatMap(([name, schema]) =>
    fieldsWithoutHelp(jsonSchemaOf(schema), name),
  );

  expect(mute).toEqual([]);
});

const settingsSchema = z.object({ 'yaml.schemas': z.record(z.string(), z.array(z.string())) });

function schemaOf({ schema }: { schema?: unknown }): z.ZodType {
  if (!(schema instanceof z.ZodType)) throw new Error('A collection has no schema.');
  return schema;
}

function fieldsWithoutHelp(schema: JsonSchema, path: string): string[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  const fields = Object.entries(properties).filter(isSchemaEntry);
  const mute = fields.filter(([, { description = '' }]) => description === '');
  return [
    ...mute.map(([name]) => `${path}.${name}`),
    ...fields.flatMap(([name, field]) => fieldsWithoutHelp(field, `${path}.${name}`)),
    ...[items, additionalProperties, ...anyOf]
      .flat()
      .filter(isSchema)
      .flatMap((inner) => fieldsWithoutHelp(inner, path)),
  ];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

function isSchemaEntry(entry: [string, unknown]): entry is [string, JsonSchema] {
  return isSchema(entry[1]);
}
