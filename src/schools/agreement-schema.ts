import * as z from 'zod';
import { maybeOrganisationsField } from '#facts/organisations-field.ts';
import { orderField, sourcesField, titleField } from '#facts/text-fields.ts';

/** An agreement of school, CLB and police about one subject: `content/agreements/<id>.mdx`. */
export const agreementSchema = z.strictObject({
  title: titleField,
  summary: z.string().min(20).max(160).meta({
    description:
      'Het antwoord op de titel, onder de kop en in lijsten: "Een leerling is niet veilig. Ga naar het CLB."',
  }),
  order: orderField,
  organisations: maybeOrganisationsField,
  sources: sourcesField,
});
