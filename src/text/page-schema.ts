import * as z from 'zod';
import { sourceSchema } from '#facts/schema.ts';
import { leadField, sourcesHelp, titleField } from '#facts/text-fields.ts';
import { carriers } from '#zone/carriers.ts';

const source = sourceSchema.extend({
  carrier: z.enum(carriers).optional().meta({
    description:
      'Gaat de bron over een bedrijf dat niet elke zone gebruikt? Schrijf netlify of resend. Ze staat dan alleen bij zones die het in zone.yaml noemen, bij privacy.',
  }),
});

/** A single page of text: `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: titleField,
  lead: leadField,
  sources: z.array(source).meta({ description: sourcesHelp }),
});
