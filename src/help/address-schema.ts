import * as z from 'zod';
import { provenance } from '#facts/schema.ts';

/** The address that an organisation makes public itself, with a source of its own. */
export const addressSchema = z.strictObject({
  street: z.string().min(3).meta({ description: 'Straat en nummer: "Voorbeeldplein 1".' }),
  postalCode: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ description: "Postcode, tussen aanhalingstekens: '9999'." }),
  place: z.string().min(2).meta({ description: 'Gemeente of deelgemeente: Voorbeeldgem.' }),
  ...provenance,
});
