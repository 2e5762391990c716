import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Document, isSeq, parseDocument } from 'yaml';

/**
 * A file of a zone, with its comments.
 * @throws when the zone has no such file
 */
export async function readZoneFile(id: string, name: string): Promise<Document> {
  const file = `content/zones/${id}/${name}`;
  if (!existsSync(file)) throw new Error(`Er is geen ${file}.`);
  return parseDocument(await readFile(file, 'utf8'));
}

/** What stands at `privacy.dpo`; null when it is not filled in, or nothing above it is, or it is an empty list. */
export function getIn(document: Document, field: string): unknown {
  const value: unknown = document.getIn(field.split('.')) ?? null;
  return isSeq(value) && value.items.length === 0 ? null : value;
}
