import * as z from 'zod';
import { organisationsField } from '#facts/organisations-field.ts';
import { leadField, orderField, sourcesField, titleField } from '#facts/text-fields.ts';

/** One of the four doors of the home page, and the page behind it: `content/doors/<id>.mdx`, shown at `/wat-nu/<id>/`. */
export const doorSchema = z.strictObject({
  title: titleField.meta({
    description:
      'Naam van het tabblad. Hij blijft in de geschiedenis staan en verraadt dus niets: "Wat nu? Iemand anders".',
  }),
  door: z.string().min(3).max(40).meta({
    description: 'Wat er op de deur staat, zoals iemand het zelf zegt: "Het gebeurt mij".',
  }),
  summary: z.string().max(90).meta({
    description: 'Eén regel onder de deur: "Een kind, een buur, een vriendin, je moeder."',
  }),
  drawing: z.enum(['house', 'houses', 'person', 'cap']).meta({
    description: 'De tekening op de deur: house, houses, person of cap.',
  }),
  heading: z.string().min(3).max(70).meta({
    description: 'De kop van de pagina achter de deur.',
  }),
  lead: leadField,
  order: orderField,
  organisations: organisationsField,
  sources: sourcesField,
});
