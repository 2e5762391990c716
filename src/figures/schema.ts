import * as z from 'zod';
import { provenance } from '#facts/schema.ts';
import { orderField } from '#facts/text-fields.ts';

const pointSchema = z.strictObject({
  year: z
    .int()
    .min(1990)
    .max(2100)
    .meta({ description: 'Het jaar waarover het cijfer gaat: 2023.' }),
  value: z
    .int()
    .nonnegative()
    .meta({ description: 'Hoeveel er dat jaar geteld is, zonder punt of komma: 1250.' }),
  isAbout: z
    .boolean()
    .default(false)
    .meta({ description: 'Zegt de bron zelf "ongeveer"? Schrijf true. Anders laat je dit weg.' }),
});

/** One row of figures: `content/figures/<id>.yaml`, or `content/zones/<zone>/figures/<id>.yaml` for one zone. */
export const figureSchema = z.strictObject({
  title: z
    .string()
    .min(3)
    .max(70)
    .meta({ description: 'Kop boven het cijfer, in gewone woorden: "Hulp aan slachtoffers".' }),
  order: orderField,
  counts: z.string().min(10).max(120).meta({
    description:
      'Wat er geteld is, boven de kolommen en zonder punt: "Hoe vaak slachtoffers hulp kregen".',
  }),
  unit: z
    .string()
    .min(3)
    .max(30)
    .meta({ description: 'Hoe één stuk heet, in het meervoud: tussenkomsten.' }),
  points: z
    .array(pointSchema)
    .min(1)
    .refine(
      (points) => points.every(({ year }, index) => year > (points[index - 1]?.year ?? 0)),
      'Schrijf de jaren van oud naar nieuw, elk jaar één keer.',
    )
    .meta({
      description:
        'De waarden per jaar, van oud naar nieuw, elk jaar één keer: "- year: 2023" met daaronder "value: 73".',
    }),
  note: z.string().min(20).max(300).meta({
    description:
      'Waarmee je het mag vergelijken en waarmee niet, in zinnen: "Een ander jaar kennen we niet."',
  }),
  ...provenance,
});

/** A row of figures, validated. */
export type Figure = z.output<typeof figureSchema>;

/** The columns of `/data/cijfers.csv`, in their order. */
export const figureColumns = [
  ...['cijfer', 'wat', 'eenheid', 'jaar', 'waarde', 'ongeveer'],
  ...['zone', 'opmerking', 'bron', 'brondatum', 'nagekeken'],
] as const;
