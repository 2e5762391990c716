import * as z from 'zod';
import { themes } from '#contact/message.ts';
import { organisationsField } from '#facts/organisations-field.ts';
import { orderField, sourcesField, titleField } from '#facts/text-fields.ts';
import { words } from '#lib/words.ts';

const themeNames = themes.map((letter) => `${letter} (${words.themes[letter]})`).join(', ');

/** One reference role of the service: `content/offering/<id>.mdx`. */
export const roleSchema = z.strictObject({
  title: titleField,
  officialName: z.string().min(3).meta({
    description:
      'De officiële naam van de taak, die één keer klein op de pagina staat: "Referentiepersoon intrafamiliaal geweld".',
  }),
  summary: z.string().max(160).meta({
    description:
      'Het antwoord op de titel, onder de kop en in lijsten: "Word je thuis geslagen of bedreigd? Je kan erover praten."',
  }),
  order: orderField,
  theme: z.enum(themes).meta({
    description: `Thema dat al klaarstaat in het formulier: ${themeNames}.`,
  }),
  organisations: organisationsField,
  sources: sourcesField,
});
