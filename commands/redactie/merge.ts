import { isDeepStrictEqual } from 'node:util';
import { resolveConfig, format } from 'prettier';
import { isSeq, parse, parseDocument, type Document } from 'yaml';
import { AS_THE_BUILD } from '#commands/facts/reading.ts';
import { fieldsOf, withoutNull, type JsonSchema } from './fields.ts';

type Values = Record<string, unknown>;

/**
 * A file as a form leaves it: only what was changed there is other than before. Comments, order, quotes and fields that the
 * form does not show stay.
 * @param before the file as it stands; empty for a new one
 * @param after what the editor would write in its place
 */
export async function merge(path: string, before: string, after: string, schema: JsonSchema) {
  const [standing, wanted] = [partsOf(path, before), partsOf(path, after)];
  const document = parseDocument(standing.fields, AS_THE_BUILD);
  const values = (document.toJS() ?? {}) as Values;
  const changed = settled(parse(wanted.fields) as Values, values, schema);
  put(document, [], values, changed);
  const fields = isDeepStrictEqual(values, changed)
    ? standing.fields
    : document.toString({ lineWidth: 0 });
  const text = path.endsWith('.mdx') ? `---\n${fields}---\n${wanted.rest}` : fields;
  return inOurStyle(path, text);
}

function partsOf(path: string, text: string): { fields: string; rest: string } {
  if (!path.endsWith('.mdx')) return { fields: text, rest: '' };
  const [all = '', fields = ''] = /^---\n([^]*?)^---\n?/m.exec(text) ?? [];
  return { fields, rest: text.slice(all.length) };
}

/** What a form says, as the schema wants it: an empty field is null where that is right, and else is not there. */
function settled(said: Values, standing: Values, schema: JsonSchema): Values {
  const { properties = {}, required = [] } = schema;
  const shown = new Set(fieldsOf(schema, () => ['']).map(({ name }) => name));
  const kept = Object.entries(standing).filter(([name]) => !shown.has(name));
  const filled = Object.entries(properties).flatMap(([name, property]): [string, unknown][] => {
    if (!shown.has(name)) return [];
    const value = settledValue(said[name], standing[name], property);
    const isNeeded = required.includes(name);
    const isThere = !isEmpty(value) || isNeeded || value === standing[name];
    return isThere && value !== undefined ? [[name, value]] : [];
  });
  return Object.fromEntries([...kept, ...filled]);
}

function settledValue(said: unknown, standing: unknown, property: unknown): unknown {
  const { schema, mayBeNull } = withoutNull(property);
  if (Array.isArray(said)) {
    const before: unknown[] = Array.isArray(standing) ? standing : [];
    return said.map((one, at) => settledValue(one, before[at], schema.items));
  }
  if (isValues(said) && !(mayBeNull && isEmpty(said)))
    return settled(said, isValues(standing) ? standing : {}, schema);
  return mayBeNull && said !== false && isEmpty(said) ? null : said;
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

/** Where something stands in a document. */
type Path = readonly (string | number)[];

/** Writes what differs, as deep in the document as it can, so that the rest is not touched. */
function put(document: Document, path: Path, standing: unknown, wanted: unknown): void {
  if (isDeepStrictEqual(standing, wanted)) return;
  if (Array.isArray(standing) && Array.isArray(wanted) && standing.length > 0)
    putList(document, path, standing, wanted);
  else if (!isValues(standing) || !isValues(wanted) || document.getIn(path) === undefined)
    document.setIn(path, wanted);
  else putValues(document, path, standing, wanted);
}

function putValues(document: Document, path: Path, standing: Values, wanted: Values): void {
  for (const name of Object.keys(standing))
    if (!(name in wanted)) document.deleteIn([...path, name]);
  for (const [name, value] of Object.entries(wanted))
    put(document, [...path, name], standing[name], value);
}

/** What stays in a list keeps its lines wherever it goes; what was changed in its place, all lines but those. */
function putList(
  document: Document,
  path: Path,
  standing: readonly unknown[],
  wanted: readonly unknown[],
): void {
  const list = document.getIn(path);
  if (!isSeq(list)) {
    document.setIn(path, wanted);
    return;
  }
  const nodes = [...list.items];
  const from = placesBefore(standing, wanted);
  list.items = wanted.map((value, at) => nodes[from[at] ?? -1] ?? document.createNode(value));
  wanted.forEach((value, at) => {
    const before = from[at];
    if (before !== undefined) put(document, [...path, at], standing[before], value);
  });
}

/** For each value of a list where it stood before: as it was, or else as one that is there no more. */
function placesBefore(standing: readonly unknown[], wanted: readonly unknown[]) {
  const left = new Set(standing.keys());
  const take = (found: number | undefined) => {
    if (found !== undefined) left.delete(found);
    return found;
  };
  const same = wanted.map((value) =>
    take([...left].find((at) => isDeepStrictEqual(standing[at], value))),
  );
  return same.map((found, at) => found ?? take(left.has(at) ? at : undefined));
}

/** As `npm run format` would write it; what it cannot read stays, and the check of the texts says what is wrong. */
async function inOurStyle(path: string, text: string): Promise<string> {
  try {
    return await format(text, { ...(await resolveConfig(path)), filepath: path });
  } catch {
    return text;
  }
}
