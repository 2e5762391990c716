import * as z from 'zod';
import { partialDate } from './fact.ts';
import { personIn } from './person.ts';

/** The columns of `schools.csv`, in their order. */
export const schoolColumns = [
  ...['id', 'partOf', 'name', 'called', 'levels', 'street', 'postcode', 'place', 'municipality'],
  ...['website', 'status', 'desk', 'confidence', 'asOf', 'sources', 'note'],
] as const;

/** Number of a school, with the number of a further place behind it; or a name where there is no number. */
const ID = /^(?:[1-9]\d{0,5}(?:-\d{2,3})?|[a-z][a-z\d]*(?:-[a-z\d]+)+)$/;

const plainText = z.string().superRefine((text, context) => {
  const found = personIn(text);
  if (found !== undefined)
    context.addIssue({ code: 'custom', message: `It ${found}: take it out.` });
});

const list = (text: string): string[] => (text === '' ? [] : text.split('+'));

/** One place of a school: a row of `content/zones/<zone>/schools.csv`. Never anything about a person. */
export const schoolSchema = z.strictObject({
  /** `3211`, `3211-02` for a further place, or a name such as `zevi-vinkt` where no number is known. */
  id: z
    .string()
    .regex(ID, 'Write the number of the school (3211, 3211-02), or a name in-this-way.'),
  /** The school that this is a further place of. */
  partOf: z.union([z.literal(''), z.string().regex(ID)]),
  /** As the official list writes it. */
  name: plainText.min(3).max(120),
  /** What people here call it, or the name without its typing errors. Imports leave it alone. */
  called: plainText.max(80),
  /** Official codes of what is taught: `111+211`. */
  levels: z
    .string()
    .regex(/^(?:\d{3}(?:\+\d{3})*)?$/, 'Write three digits for each level, with + between.')
    .transform(list),
  street: plainText.max(80),
  postcode: z.string().regex(/^[1-9]\d{3}$/, 'Write four digits.'),
  /** The village, where it is known: the official list only tells the municipality. */
  place: plainText.max(40),
  municipality: plainText.min(2).max(40),
  website: z.union([
    z.literal(''),
    z.string().regex(/^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?$/i, 'Write it without https://.'),
  ]),
  /** `moved`: the new address is not known. `missing`: not in the latest list. */
  status: z.enum(['open', 'moved', 'closed', 'missing']),
  /** A contact point of its own, by its name in `schools.yaml`; empty for that of the zone. */
  desk: z.union([z.literal(''), z.string().regex(/^[a-z][a-z\d-]*$/)]),
  /** How sure the sources are; `low` is kept for later and shown to nobody. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** The day, month or year that the row describes. */
  asOf: z.string().regex(partialDate, 'Write 2022, 2022-06 or 2022-06-14.'),
  /** Names of the sources in `schools.yaml`. */
  sources: z
    .string()
    .regex(/^[a-z\d-]+(?:\+[a-z\d-]+)*$/, 'Name the sources of schools.yaml, with + between.')
    .transform(list),
  /** One short sentence for visitors. */
  note: plainText.max(120),
});
/** A place of a school, past the gate. */
export type School = z.output<typeof schoolSchema>;

/** All places of a zone: each once, and each part of a school that is there. */
export const schoolListSchema = z.array(schoolSchema).superRefine((schools, context) => {
  const ids = new Set<string>();
  schools.forEach(({ id }, index) => {
    if (ids.has(id))
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `${id} is there twice.` });
    ids.add(id);
  });
  schools.forEach(({ partOf }, index) => {
    if (partOf === '' || ids.has(partOf)) return;
    const message = `No row has the id ${partOf}.`;
    context.addIssue({ code: 'custom', path: [index, 'partOf'], message });
  });
});

/** Which postcodes and villages a zone has: a row of `content/zones/<zone>/postcodes.csv`. */
export const placeSchema = z.strictObject({
  postcode: z.string().regex(/^[1-9]\d{3}$/),
  place: z.string().min(2),
  municipality: z.string().min(2),
  /** Number of the municipality at the statistics office: two municipalities can share a name. */
  nis: z.string().regex(/^\d{5}$/),
});
/** A village of a zone, past the gate. */
export type Place = z.output<typeof placeSchema>;
