import * as z from 'zod';

/** A day, month or year as far as the source tells it: `2026-08-06`, `2023-11` or `2023`. */
export const partialDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Such a date in a file of content. */
export const partialDateSchema = z
  .string()
  .regex(partialDate, 'Write a date as 2026, 2026-08 or 2026-08-06, in quotes.');

/** Where a fact comes from. Spread into the schema of everything that states a fact. */
export const provenance = {
  /** Address of the page that states the fact. */
  source: z.url(),
  /** Date printed on that page; `null` when the page has none. */
  sourceDate: partialDateSchema.nullable(),
  /** Day a person opened the live page and saw the fact there; `null` until somebody has. */
  checkedOn: z.iso.date().nullable(),
};

/** A source named below a text. */
export const sourceSchema = z.strictObject({
  /** What the source is called, in Dutch. */
  name: z.string().min(3),
  ...provenance,
});

/** A telephone number as it is read and as it is dialled. */
export const phoneSchema = z.strictObject({
  /** As people read it: `09 244 24 00`. */
  number: z.string().regex(/^[\d ]+$/, 'Write digits and spaces only.'),
  /** As a telephone dials it: `+3292442400`, `112`. */
  tel: z.string().regex(/^\+?\d+$/, 'Write digits only, with + for a country code.'),
});
