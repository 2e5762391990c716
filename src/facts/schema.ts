import * as z from 'zod';
import type { Phone } from './phone.ts';

/** A day, month or year as far as the source tells it: `2026-08-06`, `2023-11` or `2023`. */
export const partialDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Such a date in a file of content. */
export const partialDateSchema = z
  .string()
  .regex(
    partialDate,
    'Schrijf een datum als 2026, 2026-08 of 2026-08-06, tussen aanhalingstekens.',
  );

/** Address of a page, which a visitor may be led to. */
export const pageAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'Schrijf het hele adres van de pagina: https://www.politie.be/5911.',
});

/** A day on which somebody did something. YAML takes it for something else without quotes. */
export const daySchema = z.iso.date(
  "Schrijf de dag als jaar-maand-dag, tussen aanhalingstekens: '2026-11-28'.",
);

/** Source of a fact. Spread into the schema of everything that states a fact. */
export const provenance = {
  source: pageAddress.meta({
    description: 'Adres van de pagina waar het feit staat: https://www.1712.be/nl/over-1712.',
  }),
  sourceDate: partialDateSchema.nullable().meta({
    description:
      "Datum op die pagina, zo ver je ze kent, tussen aanhalingstekens: '2026-08-06', '2023-11' of '2023'. Staat er geen? Schrijf null.",
  }),
  checkedOn: daySchema.nullable().meta({
    description:
      "Dag waarop jij de echte pagina opende en het feit daar zag: '2026-11-22'. Deed niemand dat? Schrijf null.",
  }),
};

/** A source named below a text. */
export const sourceSchema = z.strictObject({
  name: z
    .string()
    .min(3)
    .meta({ description: 'Hoe de bron heet, in het Nederlands: "Hulplijn 1712: over 1712".' }),
  ...provenance,
});

/** A telephone number as it is read and as it is dialled: the same one. */
export const phoneSchema = z
  .strictObject({
    number: z
      .string()
      .regex(/^[\d ]+$/, 'Schrijf alleen cijfers en spaties.')
      .meta({
        description:
          "Het nummer zoals mensen het lezen: '09 244 24 00'. Alleen cijfers en spaties.",
      }),
    tel: z
      .string()
      .regex(/^\+?\d+$/, 'Schrijf alleen cijfers, met + voor een landnummer.')
      .meta({
        description: "Hetzelfde nummer zoals een toestel het belt: '+3292442400', of kort '112'.",
      }),
  })
  .refine(({ number, tel }) => number.replaceAll(' ', '') === tel.replace(/^\+32/, '0'), {
    path: ['tel'],
    error: ({ input }) => {
      const { number, tel } = input as Phone;
      return `Mensen lezen ${number}, maar hun telefoon belt ${tel}. Schrijf bij allebei hetzelfde nummer.`;
    },
  });
