import * as z from 'zod';
import { partialDateSchema } from '#facts/schema.ts';
import { leadField, sourcesField, titleField } from '#facts/text-fields.ts';

/** Something that happened: `content/news/<id>.mdx`, or `content/zones/<zone>/news/<id>.mdx` for one zone. */
export const newsSchema = z.strictObject({
  title: titleField,
  lead: leadField,
  date: partialDateSchema.meta({
    description:
      "Wanneer het gebeurde, zo ver de bron het zegt: '2020-12-03' of '2020-12'. Niet de dag waarop je dit schrijft.",
  }),
  isHistory: z.boolean().meta({
    description:
      'Geldt dit niet meer, of weet niemand dat? Schrijf true: de pagina zegt dan dat het vroeger zo was.',
  }),
  sources: sourcesField,
});
