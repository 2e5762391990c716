import * as z from 'zod';
import { provenance } from './fact.ts';

const pointSchema = z.strictObject({
  /** Calendar year that the value is of. */
  year: z.int().min(1990).max(2100),
  /** What was counted that year. */
  value: z.int().nonnegative(),
  /** The source itself says "about". */
  isAbout: z.boolean().default(false),
});

/** One row of figures: `content/figures/<id>.yaml`, or `content/zones/<zone>/figures/<id>.yaml` for one zone. */
export const figureSchema = z.strictObject({
  /** Heading, in plain words. */
  title: z.string().min(3).max(70),
  /** Place on the page. */
  order: z.int().positive(),
  /** What is counted, above the table; no full stop. */
  counts: z.string().min(10).max(120),
  /** What one of them is called, in the plural: `tussenkomsten`. */
  unit: z.string().min(3).max(30),
  /** Values by year, oldest first, each year once. */
  points: z
    .array(pointSchema)
    .min(1)
    .refine(
      (points) => points.every(({ year }, index) => year > (points[index - 1]?.year ?? 0)),
      'Write the years from old to new, each year once.',
    ),
  /** With what it may and may not be compared; sentences. */
  note: z.string().min(20).max(300),
  ...provenance,
});

/** A row of figures, past the gate. */
export type Figure = z.output<typeof figureSchema>;

/** The columns of `/data/cijfers.csv`, in their order; `content/ui.nl.json` says what each holds. */
export const figureColumns = [
  ...['cijfer', 'wat', 'eenheid', 'jaar', 'waarde', 'ongeveer'],
  ...['zone', 'opmerking', 'bron', 'brondatum', 'nagekeken'],
] as const;
