import * as z from 'zod';
import { organisationsField } from '#facts/organisations-field.ts';
import { leadField, sourcesField, titleField } from '#facts/text-fields.ts';

/** One chapter of the brochure "Stop, nu is het genoeg!": `content/stop/<id>.mdx`. */
export const chapterSchema = z.strictObject({
  title: titleField,
  summary: z.string().max(90).meta({
    description:
      'Eén regel in de inhoudstafel: "Een lijst om te lezen, aan te tikken of te printen."',
  }),
  lead: leadField,
  number: z
    .int()
    .positive()
    .meta({ description: 'Nummer van het hoofdstuk: 8. Elk nummer komt maar één keer voor.' }),
  organisations: organisationsField,
  sources: sourcesField,
});
