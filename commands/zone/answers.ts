import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { type Document, isMap } from 'yaml';
import type { ZodType } from 'zod';
import { schoolFactsSchema } from '#schools/desk-schema.ts';
import { zoneSchema } from '#zone/schema.ts';
import { zoneBuiltFor } from './built-for.ts';
import { readPhone } from './read-phone.ts';
import { type Question, questions } from './questions.ts';
import { readSheet } from './sheet.ts';
import { takeChecks } from './opened-sources.ts';
import { readZoneFile, textOf } from './zone-file.ts';

const schemas: Record<Question['file'], ZodType> = {
  'zone.yaml': zoneSchema,
  'schools.yaml': schoolFactsSchema,
};

/** An answer on a questionnaire that came back, as it goes into the file. */
interface Answer extends Question {
  value: unknown;
}

/** Where answers went. */
interface Taken {
  id: string;
  /** Codes of the questions that were answered, and how many sources were opened. */
  fields: string[];
}

/**
 * Takes what stands on a filled-in questionnaire into the files of its zone, whose comments stay.
 * @param asked zone that was named; the one that the sheet names, without it
 * @param today day on which one asks, `2026-11-28`
 * @throws with a sentence for each answer that cannot be right; nothing is written then
 */
export async function takeAnswers(
  path: string,
  asked: string | undefined,
  today: string,
): Promise<Taken> {
  if (!existsSync(path)) throw new Error(`Er is geen bestand ${path}.`);
  const { zone, answers } = readSheet(await readFile(path));
  const id = zoneOf(path, asked, zone);
  const now = await zoneBuiltFor(id);
  if (now !== id)
    throw new Error(
      `${id} ging op in ${now}, die zelf antwoordt: npm run zone -- brief ${now} --out vragen.txt. Er is niets ingevuld.`,
    );
  if (answers.size === 0)
    throw new Error(
      `${path} heeft geen antwoorden. Elk staat achter "Antwoord:", onder een vraag met een code.`,
    );
  const [opened, told] = [
    [...answers].filter(isOfSource),
    [...answers].filter((one) => !isOfSource(one)),
  ];
  const given = readAnswers(told, today);
  const writeChecks = await takeChecks(id, opened, today);
  const written = await Promise.all(
    Object.entries(schemas).map(async ([file, schema]) => {
      const document = await readZoneFile(id, file);
      for (const one of given) if (one.file === file) put(document, one);
      return { file, text: textOf(document), wrong: wrongIn(document, schema) };
    }),
  );
  const wrong = written.flatMap((one) => one.wrong);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  for (const { file, text } of written) await writeFile(`content/zones/${id}/${file}`, text);
  await writeChecks();
  const sources = opened.length === 0 ? [] : [`bronnen: ${opened.length}`];
  return { id, fields: [...given.map(({ field }) => field), ...sources] };
}

function zoneOf(path: string, asked: string | undefined, zone: string | undefined): string {
  const id = zone ?? asked;
  if (id === undefined)
    throw new Error(`${path} zegt niet van welke zone het is. Zet die erachter: --zone <id>.`);
  if (asked !== undefined && asked !== id)
    throw new Error(`${path} is een blad van ${id}, niet van ${asked}. Er is niets ingevuld.`);
  return id;
}

function isOfSource([code]: [string, string]): boolean {
  return code.startsWith('http');
}

function readAnswers(answers: [string, string][], today: string): Answer[] {
  const wrong: string[] = [];
  const read = answers.flatMap(([field, answer]): Answer[] => {
    try {
      const question = questions.find((one) => one.field === field);
      if (!question) throw new Error('zo een vraag is er niet. Zet de code terug zoals ze was.');
      const value = question.read?.(answer, today) ?? answer.replaceAll('\n', ' ');
      return [{ ...question, value }];
    } catch (error) {
      wrong.push(`[${field}] ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return read;
}

function put(document: Document, { field, value }: Answer): void {
  const path = field.split('.');
  const [parent = ''] = path;
  const isNew = path.length > 1 && !isMap(document.get(parent, true));
  if (isNew) document.set(parent, document.createNode(blank[parent]));
  document.setIn(path, value);
  if (field === 'phone.number') document.setIn(['phone', 'tel'], readPhone(String(value)).tel);
  if (field === 'website.url') document.setIn(['website', 'source'], value);
}

const dates = { source: null, sourceDate: null, checkedOn: null };
const blank: Record<string, object> = {
  phone: { number: null, tel: null, ...dates },
  website: { url: null, ...dates },
  desk: { name: null, phone: null, mail: null, person: null, ...dates },
};

/** What follows from another answer, and is not asked. */
const derived = ['phone.tel', 'website.source'];

function wrongIn(document: Document, schema: ZodType): string[] {
  const issues = schema.safeParse(document.toJS()).error?.issues ?? [];
  return issues.flatMap(({ path, message }) => {
    const field = path.join('.');
    if (derived.includes(field)) return [];
    const isMissing = document.getIn(path) === null;
    return isMissing
      ? [`[${field}] Vul dit ook in, of laat alles leeg wat met ${String(path[0])} begint.`]
      : [`[${field}] ${message}`];
  });
}
