import { globSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import * as z from 'zod';
import { fieldsOf, type Field, type JsonSchema } from './fields.ts';

/** Form for the files of one folder of `content/`, or for one file. */
export interface Form {
  /** Files that it is for: `content/organisations/*.yaml`. */
  pattern: string;
  schema: JsonSchema;
  fields: Field[];
}

/** A collection of one file for each entry; others (a table, one file with keys of one's own) have no form. */
const collectionSchema = z.object({
  loader: z.object({ base: z.string(), pattern: z.string().regex(/\.(yaml|mdx)$/) }),
  schema: z.instanceof(z.ZodType),
});

/**
 * A form for each kind of file that editors write, for all zones and for one: from the collections that the build checks.
 * @param collections as `src/content.config.ts` defines them, with the loaders of `stand-in.ts`
 */
export function formsFor(zone: string, collections: Record<string, unknown>): Form[] {
  return Object.values(collections).flatMap((one) => {
    const { data } = collectionSchema.safeParse(one);
    if (!data) return [];
    const json = z.toJSONSchema(data.schema, { target: 'draft-7', io: 'input' });
    return withoutBraces(`${data.loader.base}/${data.loader.pattern}`.replace(/^\.\//, ''))
      .map((path) => path.replace('zones/*/', `zones/${zone}/`))
      .map((path) => formOf(path, json));
  });
}

function formOf(pattern: string, schema: JsonSchema): Form {
  const text: Field[] = pattern.endsWith('.mdx')
    ? [{ name: 'body', label: 'tekst', widget: 'text', required: false }]
    : [];
  return { pattern, schema, fields: [...fieldsOf(schema, namesOf), ...text] };
}

/** Names that a field may refer to: `awel`. */
function namesOf(collection: string): string[] {
  const files = globSync(`content/{,zones/*/}${collection}/*.yaml`);
  return files.map((file) => basename(file, extname(file))).sort();
}

function withoutBraces(pattern: string): string[] {
  const [, before = '', options, after = ''] = /^(.*?)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  if (options === undefined) return [pattern];
  return options.split(',').flatMap((option) => withoutBraces(before + option + after));
}

/** The settings of Sveltia CMS: one list of files for each form. */
export function settingsOf(forms: readonly Form[]): object {
  return {
    backend: { name: 'test-repo' },
    load_config_file: false,
    media_folder: 'content/media',
    app_title: 'Redactie',
    editor: { preview: false },
    show_preview_links: false,
    output: { omit_empty_optional_fields: true },
    collections: forms.map(collectionOf),
  };
}

function collectionOf({ pattern, fields }: Form): object {
  const folder = dirname(pattern);
  const ending = extname(pattern).slice(1);
  const format = ending === 'mdx' ? 'yaml-frontmatter' : 'yaml';
  const name = pattern.replace(/^content\/|\/\*\.\w+$/g, '').replace(/\W+/g, '-');
  const label = pattern
    .replace(/^content\/(zones\/[^/]+\/)?/, (_, own) => (own ? 'je zone: ' : ''))
    .replace(/\/\*\.\w+$/, '');
  if (!pattern.includes('*'))
    return { name, label, files: [{ name, label, file: pattern, fields, format }] };
  const title = ['title', 'name', 'body'].find((one) => fields.some(({ name }) => name === one));
  // The name of a file is its address: whoever makes one chooses it, and it stays.
  const summary = title === 'body' ? '{{slug}}' : `{{${title}}}`;
  const naming = { identifier_field: title, slug: { editable: ['create'] }, summary };
  return { name, label, folder, extension: ending, format, create: true, ...naming, fields };
}
