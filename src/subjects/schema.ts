import * as z from 'zod';
import { organisationsField } from '#facts/organisations-field.ts';
import { leadField, orderField, sourcesField, titleField } from '#facts/text-fields.ts';

/** One subject that people come with: `content/subjects/<id>.mdx`, shown at `/thema/<id>/`. */
export const subjectSchema = z.strictObject({
  title: titleField,
  summary: z.string().max(120).meta({
    description:
      'Eén regel in de lijst van thema’s, zodat iemand zichzelf herkent: "Je ex wacht je op, belt of volgt je."',
  }),
  lead: leadField,
  order: orderField,
  organisations: organisationsField,
  sources: sourcesField,
});
