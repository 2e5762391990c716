import * as z from 'zod';
import { leadField, maybeSourcesField, titleField } from '#facts/text-fields.ts';

/** A single page of text: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: titleField,
  lead: leadField,
  showsTraces: z.boolean().default(false).meta({
    description:
      'Schrijf true om onder de tekst te tonen wat we in echte browsers terugvonden. Anders laat je dit weg.',
  }),
  sources: maybeSourcesField,
});
