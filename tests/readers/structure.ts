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
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const isText = path.endsWith('.mdx');
  const unseen = unreadableIn(text, isText);
  if (unseen) return [unseen];
  const front = isText ? /^---\n([^]*?)^---$/m.exec(text)?.[1] : text;
  if (front === undefined)
    return [{ line: 1, said: 'begin met de velden, tussen twee lijnen met ---.' }];
  const counter = new LineCounter();
  const document = parseDocument(front, { lineCounter: counter, customTags: ['timestamp'] });
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

/** What an editor cannot see: in which way the letters of a file were kept. */
function unreadableIn(text: string, isText: boolean): Mistake | undefined {
  if (text.trim() === '')
    return { line: 1, said: 'het bestand is leeg. Haal het weg, of vul de velden in.' };
  if (isText && text.startsWith('\uFEFF'))
    return {
      line: 1,
      said: 'vooraan staat een teken dat niemand ziet. Bewaar het bestand als UTF-8, zonder BOM.',
    };
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes('\uFFFD')) + 1;
  return line === 0
    ? undefined
    : { line, said: 'hier is een letter onleesbaar. Bewaar het bestand als UTF-8.' };
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
  if (issue.code === 'invalid_type' && issue.expected === 'string' && value instanceof Date)
    return `zet ${field} tussen aanhalingstekens: '${value.toISOString().slice(0, 10)}'.`;
  return saidOfKind(issue, field) ?? `${field}: ${issue.message}`;
}

/** What may stand there, where zod would say so in the words of a programmer. */
function saidOfKind(issue: z.core.$ZodIssue, field: string): string | undefined {
  if (issue.code === 'invalid_value')
    return `kies bij ${field} een van deze: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `schrijf bij ${field} een adres dat begint met https://.`;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `${field} is te lang: neem hoogstens ${issue.maximum} tekens.`;
  if (issue.code === 'too_small' && issue.origin === 'string')
    return `${field} is te kort: schrijf minstens ${issue.minimum} tekens.`;
  if (issue.code !== 'invalid_type') return undefined;
  const kinds: Partial<Record<string, string>> = {
    array: `maak van ${field} een lijst: [een, twee].`,
    boolean: `schrijf bij ${field} true (ja) of false (nee).`,
  };
  return kinds[issue.expected];
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
