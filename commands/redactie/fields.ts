import type * as z from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** One field of a form, as Sveltia CMS wants it described. */
export interface Field {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  [setting: string]: unknown;
}

type Kind = Pick<Field, 'widget'> & Record<string, unknown>;

/** Names of the files that a field may refer to, by collection. */
export type NamesOf = (collection: string) => string[];

/** What is offered where one may not know: the site then says that it does not know either. */
const YES_NO_UNKNOWN = [
  { label: 'ja', value: true },
  { label: 'nee', value: false },
  { label: 'niet geweten', value: null },
];

/** Fields of one line. */
const NAMES = new Set(['name', 'shortName', 'title']);

/** The fields of a schema, in its order. A map with keys of one's own has none: it stays as it stands in the file. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema, names: NamesOf): Field[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const { schema, mayBeNull } = withoutNull(property);
    const kind = kindOf(schema, mayBeNull, names);
    if (kind === undefined) return [];
    if (NAMES.has(name)) kind.widget = 'string';
    const hint = hintFor(toSchema(property).description ?? '', kind);
    const mayBeEmpty = schema.type === 'array' && !schema.minItems;
    const isNeeded = required.includes(name) && !mayBeNull && !mayBeEmpty;
    return [{ name, label: name, hint, required: isNeeded, ...kind }];
  });
}

/** What the schema says of a value in a file, for who has a form: there nobody types quotes, nor what stands for nothing. */
function hintFor(description: string, kind: Kind): string {
  const nothing = kind['options'] === YES_NO_UNKNOWN ? 'Kies niet geweten' : 'Laat dit leeg';
  return description
    .replace(/'(\+?\d[\d: -]*)'/g, '$1')
    .replace(', tussen aanhalingstekens', '')
    .replace(' true of false.', '')
    .replace('Schrijf alleen true', 'Zet dit alleen aan')
    .replace('Schrijf true', 'Zet dit aan')
    .replace(/Schrijf (?:null|\[\])/, nothing)
    .replace('Anders null', 'Laat dit anders leeg')
    .replace('leeg zijn: []', 'leeg zijn');
}

/** A schema, and whether null is right as well. */
export function withoutNull(property: unknown): { schema: JsonSchema; mayBeNull: boolean } {
  const schema = toSchema(property);
  const types = [schema.type ?? []].flat();
  const choices = (schema.anyOf ?? []).map(toSchema);
  const chosen = choices.find(({ type }) => type !== 'null') ?? {};
  const type = types.find((one) => one !== 'null') ?? chosen.type;
  const mayBeNull = types.includes('null') || choices.some((one) => one.type === 'null');
  return { schema: { ...schema, ...chosen, ...(type && { type }) }, mayBeNull };
}

/** How to fill in a value; nothing when no form can. */
function kindOf(schema: JsonSchema, mayBeNull: boolean, names: NamesOf): Kind | undefined {
  const { type, collection, pattern, format } = schema;
  const options = typeof collection === 'string' ? names(collection) : schema.enum;
  if (options && options.length > 0) return { widget: 'select', options };
  if (type === 'boolean')
    return mayBeNull ? { widget: 'select', options: YES_NO_UNKNOWN } : { widget: 'boolean' };
  if (type === 'integer' || type === 'number') return { widget: 'number', value_type: 'int' };
  if (type === 'string') return { widget: pattern || format ? 'string' : 'text' };
  if (type === 'array') return listOf(toSchema(schema.items), names);
  return schema.properties && { widget: 'object', fields: fieldsOf(schema, names) };
}

function listOf(items: JsonSchema, names: NamesOf): Kind {
  if (items.properties) return { widget: 'list', fields: fieldsOf(items, names) };
  const one = kindOf(items, false, names);
  return one?.widget === 'select' ? { ...one, multiple: true } : { widget: 'list' };
}

function toSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
