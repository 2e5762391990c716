import * as z from 'zod';

/** Visits with a fresh browser, after which its files are searched for traces. */
const journeys = [
  'plain-close', // read ordinary pages, closed the window
  'plain-exit', // read ordinary pages, pressed the exit
  'stil-exit', // read /stil/, pressed the exit
  'home-stil-exit', // began on the home page, went on at /stil/, pressed the exit
  'stil-close', // read /stil/, closed the window
  'stil-form', // typed in the form of /stil/, pressed the exit without sending
  'form-left', // typed in the form, pressed the exit without sending
  'form-sent', // typed in the form, sent it, pressed the exit
  'govuk-exit', // the same reading on a site with the exit button of GOV.UK, for comparison
] as const;

/** Non-negative whole number: how many of something were found. */
const count = (description: string) => z.int().nonnegative().meta({ description });

const countsSchema = z.strictObject({
  historyRows: count('Regels in de geschiedenis die deze site noemen, getoond of niet: 1.'),
  historyShown: count('Regels die de browser zelf toont bij zijn geschiedenis: 0.'),
  titles: count('Regels met de titel van een pagina van ons: 0.'),
  words: count('Bestanden met een woord dat gelezen of getypt is: 0.'),
  typed: count('Bestanden met een woord dat getypt is: 0.'),
  cache: count("Pagina's of stukken ervan die de browser bewaart: 0."),
  icons: count('Icoontjes die voor deze site bewaard zijn: 0.'),
  cookies: count('Cookies van deze site: 0.'),
  storage: count("Wat pagina's zelf bewaarden, zoals localStorage: 0."),
  autofill: count('Getypte teksten die de browser opnieuw zou voorstellen: 0.'),
  sessions: count('Regels in het bestand waaruit een browser zijn vensters heropent: 2.'),
  downloads: count('Bewaarde bestanden, en de regels die dat zeggen: 0.'),
  visitedLinks: count('Regels over links die bezocht zijn: 1.'),
  other: count('Regels in elk ander bestand van de browser die deze site noemen: 9.'),
  back: count('Hoe vaak de knop Vorige na het verlaten een pagina van ons toont: 0.'),
});

const journeySchema = z.strictObject({
  id: z.enum(journeys).meta({ description: 'Wat iemand deed voor er geteld werd: stil-exit.' }),
  counts: countsSchema.meta({ description: 'Wat er daarna overbleef, per soort: cookies: 0.' }),
});

const browserSchema = z.strictObject({
  name: z.enum(['Chromium', 'Firefox']).meta({ description: 'Welke browser: Firefox.' }),
  version: z
    .string()
    .min(1)
    .meta({ description: 'De versie zoals de browser ze zelf noemt: "156.0.1".' }),
  journeys: z
    .array(journeySchema)
    .min(1)
    .refine(
      (measured) => new Set(measured.map(({ id }) => id)).size === measured.length,
      'Measure a journey once for each browser.',
    )
    .meta({ description: 'Wat er gemeten is, elke weg één keer: stil-exit, stil-close …' }),
});

const siteSchema = z.strictObject({
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/, 'Write the commit as git prints it.')
    .meta({ description: 'De commit van de site die gemeten is: e49975a.' }),
});

/** Traces in real browsers after a visit: `content/traces.json`, written by `npm run traces` alone. */
export const tracesSchema = z.strictObject({
  measuredOn: z.iso.date().meta({ description: "Dag van de meting: '2026-11-22'." }),
  site: siteSchema.meta({ description: 'Welke site gemeten is, bij haar commit: e49975a.' }),
  browsers: z
    .array(browserSchema)
    .min(1)
    .meta({ description: 'In welke browsers gemeten is: Chromium en Firefox.' }),
});

/** A measurement, validated. */
export type Traces = z.output<typeof tracesSchema>;
