import { reference } from 'astro:content';
import * as z from 'zod';
import { provenance } from '#facts/schema.ts';
import { leadField, orderField, sourcesField, titleField } from '#facts/text-fields.ts';

/** One text for professionals: `content/cooperation/<id>.mdx`. */
export const cooperationSchema = z.strictObject({
  title: titleField,
  lead: leadField,
  order: orderField,
  isChecklist: z.boolean().meta({
    description:
      'Is dit een lijst om op papier in te vullen? Schrijf true: dan biedt de pagina aan om ze te printen.',
  }),
  laws: z.array(reference('laws')).meta({
    description:
      'Regels waarop de tekst steunt: namen uit content/law.yaml, zoals casusoverleg. Mag leeg zijn: [].',
  }),
  sources: sourcesField,
});

/** A law or circular that texts lean on: one entry of `content/law.yaml`. Numbers of articles are not shown. */
export const lawSchema = z.strictObject({
  name: z.string().min(3).meta({
    description:
      'Hoe de regel heet, in gewone woorden en zonder nummer van een artikel: "Wet op het politieambt".',
  }),
  ...provenance,
});
