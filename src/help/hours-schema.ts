import * as z from 'zod';
import { channels } from './vocabulary.ts';
import { weekdays } from '#lib/opening-hours.ts';
import { provenance } from '#facts/schema.ts';

const timeSchema = z
  .string()
  .regex(
    /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/,
    "Schrijf een uur als '09:00', tussen aanhalingstekens.",
  );

const periodSchema = z.strictObject({
  channel: z
    .enum(channels)
    .meta({ description: 'Langs welke weg ze dan antwoorden: phone, chat, mail …' }),
  days: z
    .array(z.enum(weekdays))
    .min(1)
    .meta({ description: 'Op welke dagen, in het Engels en kort: [mo, tu, we, th, fr, sa, su].' }),
  from: timeSchema.meta({ description: "Vanaf wanneer, tussen aanhalingstekens: '09:00'." }),
  to: timeSchema.meta({
    description:
      "Tot wanneer: '18:00'. '24:00' is het einde van de dag; '02:00' na '22:00' is de nacht erna.",
  }),
});

/** Opening hours of an organisation, with their own source because they change most often. */
export const hoursSchema = z.strictObject({
  periods: z.array(periodSchema).min(1).meta({
    description:
      'Wanneer iemand antwoordt, voor elke weg apart: begin elk stuk met "- channel: phone".',
  }),
  closedOnHolidays: z.boolean().nullable().meta({
    description:
      'Antwoordt er niemand op feestdagen? true of false. Zegt de bron niets? Schrijf null: "nu open" toont hen dan niet op een feestdag.',
  }),
  ...provenance,
});
