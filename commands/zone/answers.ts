import { readFile, writeFile } from 'node:fs/promises';
import { type Document, isMap, isScalar } from 'yaml';
import type { ZodType } from 'zod';
import { schoolFactsSchema } from '#schools/desk-schema.ts';
import { zoneSchema } from '#zone/schema.ts';
import { dialled } from './new-zone.ts';
import { type Question, questions } from './questions.ts';
import { readZoneFile } from './zone-file.ts';

const schemas: Record<Question['file'], ZodType> = {
  'zone.yaml': zoneSchema,
  'schools.yaml': schoolFactsSchema,
};

/** An answer on a questionnaire that came back. */
interface Answer extends Question {
  answer: string;
}

/**
 * Takes what stands on a filled-in questionnaire into the files of the zone, whose comments stay.
 * @returns the codes of what was taken
 * @throws with a sentence for each answer that cannot be right; nothing is written then
 */
export async function takeAnswers(id: string, path: string): Promise<string[]> {
  const given = answersIn(await readFile(path, 'utf8'));
  if (given.length === 0)
    throw new Error(
      `${path} heeft geen antwoorden. Elk staat achter "Antwoord:", onder een vraag met een code.`,
    );
  const written = await Promise.all(
    Object.entries(schemas).map(async ([file, schema]) => {
      const document = await readZoneFile(id, file);
      for (const one of given) if (one.file === file) put(document, one);
      return {
        file,
        text: document.toString({ lineWidth: 0, singleQuote: true }),
        wrong: wrongIn(document, schema),
      };
    }),
  );
  const wrong = written.flatMap((one) => one.wrong.map((said) => `${one.file}: ${said}`));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  for (const { file, text } of written) await writeFile(`content/zones/${id}/${file}`, text);
  return given.map(({ field }) => field);
}

/** Word and mail programs turn lines and spaces around: only the code and the word `Antwoord:` count. */
function answersIn(text: string): Answer[] {
  return text.split(/(?=\[[\w.]+\])/).flatMap((part) => {
    const [, field] = /^\[([\w.]+)\]/.exec(part) ?? [];
    const [, said = ''] = /Antwoord:[^\S\n]*([^\n]*(?:\n(?!\s*\n|\d+\. )[^\n]+)*)/.exec(part) ?? [];
    const answer = said.replace(/\s+/g, ' ').trim();
    const question = questions.find((one) => one.field === field);
    return question === undefined || answer === '' ? [] : [{ ...question, answer }];
  });
}

function put(document: Document, { field, answer, read }: Answer): void {
  const path = field.split('.');
  const [parent = ''] = path;
  const isNew = path.length > 1 && !isMap(document.get(parent, true));
  if (isNew) document.set(parent, document.createNode(blank[parent]));
  document.setIn(path, read ? read(answer) : answer);
  const node = document.getIn(path, true);
  // The mark of an open fact goes with it.
  if (isScalar(node)) node.comment = null;
  if (field === 'phone.number') document.setIn(['phone', 'tel'], dialled(answer));
  if (field === 'website.url') document.setIn(['website', 'source'], answer);
}

const dates = { source: null, sourceDate: null, checkedOn: null };
const blank: Record<string, object> = {
  phone: { number: null, tel: null, ...dates },
  website: { url: null, ...dates },
  desk: { name: null, phone: null, mail: null, person: null, ...dates },
};

function wrongIn(document: Document, schema: ZodType): string[] {
  const issues = schema.safeParse(document.toJS()).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
