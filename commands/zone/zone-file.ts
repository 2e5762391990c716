import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Document, isScalar, isSeq, parseDocument, visit } from 'yaml';
import { AS_THE_BUILD, unreadable } from '#commands/facts/reading.ts';

/** Stands beside every fact that somebody of the zone still has to give. */
const OPEN = ' NOG IN TE VULLEN';

/** A source may be without a date for ever, and a desk without somebody who agreed to be named. */
const MAY_STAY_OPEN = ['sourceDate', 'person'];

/**
 * A file of a zone, with its comments.
 * @throws when the zone has no such file, or it is no YAML
 */
export async function readZoneFile(id: string, name: string): Promise<Document> {
  const file = `content/zones/${id}/${name}`;
  if (!existsSync(file)) throw new Error(`Er is geen ${file}.`);
  const document = parseDocument(await readFile(file, 'utf8'), AS_THE_BUILD);
  if (document.errors.length > 0) throw new Error(unreadable(file));
  return document;
}

/** What stands at `privacy.dpo`; null when it is not filled in, or nothing above it is, or it is an empty list. */
export function getIn(document: Document, field: string): unknown {
  const value: unknown = document.getIn(field.split('.')) ?? null;
  return isSeq(value) && value.items.length === 0 ? null : value;
}

/** A file of a zone as YAML, with a mark beside every value that is not known yet. */
export function textOf(document: Document): string {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || MAY_STAY_OPEN.includes(String(key.value)) || !isScalar(value)) return;
      if (value.value === null) value.comment = OPEN;
      else if (value.comment === OPEN) value.comment = null;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
