import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';

/** Something that is wrong with the shape of a file of `content/`, with how to repair it, in Dutch. */
export interface Mistake {
  /** Counts from 1. */
  line: number;
  said: string;
}

/** What is wrong with the YAML of a file, or with the front matter of a text, by the schema of its folder. */
export function mistakesIn(path: string, schema: z.ZodType): Mistake[] {
  const text = readFileSync(path, 'utf8');
  const isText = path.endsWith('.mdx');
  const front = isText ? /^---\n([^]*?)^---$/m.exec(text)?.[1] : text;
  if (front === undefined)
    return [{ line: 1, said: 'begin met de velden, tussen twee lijnen met ---.' }];
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter });
  const lineAt = (place: number) => counter.linePos(place).line + (isText ? 1 : 0);
  if (document.errors.length > 0)
    return document.errors.map(({ pos: [place], code }) => ({
      line: lineAt(place),
      said:
        unreadable[code] ??
        'dit kan de site niet lezen. Kijk naar de spaties vooraan, en zet tekst tussen aanhalingstekens.',
    }));
  const data: unknown = document.toJS();
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues.flatMap((issue) =>
    causesOf(issue).map((path) => ({
      line: lineAt(placeOf(document, path)),
      said: said(issue, path, data),
    })),
  );
}

const colon =
  "staat er een dubbelpunt in de tekst? Zet dan de hele tekst tussen aanhalingstekens: 'Stop: zo werkt het'.";

const unreadable: Record<string, string | undefined> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: colon,
  BAD_INDENT: 'de spaties vooraan kloppen niet. Zet dit even ver als de regels erboven.',
  DUPLICATE_KEY: 'dit veld staat er twee keer. Haal er een weg.',
  MISSING_CHAR: 'een aanhalingsteken is niet gesloten.',
};

/** Where an issue has to be mended: fields that do not exist one by one. */
function causesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => [...issue.path, key])
    : [issue.path];
}

function said(issue: z.core.$ZodIssue, path: PropertyKey[], data: unknown): string {
  const field = path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `het veld "${field}" bestaat niet. Kijk in docs/writing.md hoe het heet, of haal het weg.`;
  const value = valueAt(data, path);
  if (issue.code === 'invalid_type' && value === undefined)
    return `het veld "${field}" ontbreekt. Vul het in.`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number')
    return `zet ${field} tussen aanhalingstekens: '${value}'.`;
  return `${field}: ${issue.message}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The nearest thing that stands in the file: a field that is missing stands nowhere. */
function placeOf(document: Document, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : placeOf(document, path.slice(0, -1));
}
