import * as z from 'zod';
import { partialDate } from '#facts/schema.ts';
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
    context.addIssue({ code: 'custom', message: `Hier staat ${found}: haal het weg.` });
});

const list = (text: string): string[] => (text === '' ? [] : text.split('+'));

/** One place of a school: a row of `content/zones/<zone>/schools.csv`. Never anything about a person. */
export const schoolSchema = z.strictObject({
  id: z
    .string()
    .regex(ID, 'Schrijf het nummer van de school (3211, 3211-02), of een naam op-deze-manier.')
    .meta({
      description:
        'Nummer van de school: 3211, of 3211-02 voor een tweede plaats. Is er geen nummer? Dan een naam, zoals zevi-vinkt.',
    }),
  partOf: z
    .union([z.literal(''), z.string().regex(ID)])
    .meta({ description: 'De school waar deze plaats bij hoort: 3211. Anders leeg.' }),
  name: plainText
    .min(3)
    .max(120)
    .meta({ description: 'De naam zoals de officiële lijst hem schrijft: "Vrije Basisschool".' }),
  called: plainText.max(80).meta({
    description:
      'Hoe mensen de school noemen, of de naam zonder tikfout: "De Appelboom". Een import verandert dit nooit.',
  }),
  levels: z
    .string()
    .regex(
      /^(?:\d{3}(?:\+\d{3})*)?$/,
      'Schrijf drie cijfers voor elk niveau, met een plus ertussen.',
    )
    .transform(list)
    .meta({
      description: 'Officiële codes van wat de school geeft, met een plus ertussen: 111+211.',
    }),
  street: plainText
    .max(80)
    .meta({ description: 'Straat en nummer: "Voorbeeldplein 1". Ken je het niet? Laat leeg.' }),
  postcode: z
    .string()
    .regex(/^[1-9]\d{3}$/, 'Schrijf vier cijfers.')
    .meta({ description: 'Postcode: 9800.' }),
  place: plainText.max(40).meta({
    description:
      'De deelgemeente, als je die kent: "Vinkt". De officiële lijst kent alleen de gemeente.',
  }),
  municipality: plainText.min(2).max(40).meta({ description: 'De gemeente: "Deinze".' }),
  website: z
    .union([
      z.literal(''),
      z
        .string()
        .regex(/^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/[\w./-]*)?$/i, 'Schrijf het zonder https://.'),
    ])
    .meta({
      description: 'De site van de school, zonder https: www.school.example. Geen? Laat leeg.',
    }),
  status: z.enum(['open', 'moved', 'closed', 'missing']).meta({
    description:
      'open, closed (gesloten), moved (verhuisd, nieuw adres onbekend) of missing (staat niet meer in de laatste lijst).',
  }),
  desk: z.union([z.literal(''), z.string().regex(/^[a-z][a-z\d-]*$/)]).meta({
    description:
      'Een eigen aanspreekpunt, met zijn naam uit schools.yaml: jeugd. Leeg voor dat van de zone.',
  }),
  confidence: z.enum(['high', 'medium', 'low']).meta({
    description:
      'Hoe zeker de bronnen zijn: high, medium of low. Wat low is, toont de site aan niemand.',
  }),
  asOf: z
    .string()
    .regex(partialDate, 'Schrijf 2022, 2022-06 of 2022-06-14.')
    .meta({ description: 'De dag, de maand of het jaar waarop deze lijn klopte: 2022-06.' }),
  sources: z
    .string()
    .regex(
      /^[a-z\d-]+(?:\+[a-z\d-]+)*$/,
      'Noem de bronnen uit schools.yaml, met een plus ertussen.',
    )
    .transform(list)
    .meta({
      description:
        'Namen van de bronnen uit schools.yaml, met een plus ertussen: official+stad-deinze.',
    }),
  note: plainText
    .max(120)
    .meta({ description: 'Eén korte zin voor bezoekers: "De ingang is achteraan." Anders leeg.' }),
});
/** A place of a school, validated. */
export type School = z.output<typeof schoolSchema>;

/** All places of a zone: each once, and each part of a school that is there. */
export const schoolListSchema = z.array(schoolSchema).superRefine((schools, context) => {
  const ids = new Set<string>();
  schools.forEach(({ id }, index) => {
    if (ids.has(id))
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `${id} staat er twee keer.`,
      });
    ids.add(id);
  });
  schools.forEach(({ partOf }, index) => {
    if (partOf === '' || ids.has(partOf)) return;
    const message = `Geen enkele rij heeft het nummer ${partOf}.`;
    context.addIssue({ code: 'custom', path: [index, 'partOf'], message });
  });
});

/** A village of a zone with its postcode: a row of `content/zones/<zone>/postcodes.csv`. */
export const placeSchema = z.strictObject({
  postcode: z
    .string()
    .regex(/^[1-9]\d{3}$/)
    .meta({ description: 'Postcode: 9800.' }),
  place: z.string().min(2).meta({ description: 'De deelgemeente: "Vinkt".' }),
  municipality: z.string().min(2).meta({ description: 'De gemeente waar ze bij hoort: "Deinze".' }),
  nis: z
    .string()
    .regex(/^\d{5}$/)
    .meta({
      description:
        'NIS-nummer van de gemeente, vijf cijfers, want twee gemeenten kunnen dezelfde naam hebben: 12345.',
    }),
});
/** A village of a zone, validated. */
export type Place = z.output<typeof placeSchema>;
