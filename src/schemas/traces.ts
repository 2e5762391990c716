import * as z from 'zod';

/** What somebody did in a fresh browser before its files were counted. */
const journeys = [
  'plain-close', // read ordinary pages, closed the window
  'plain-exit', // read ordinary pages, pressed the exit
  'stil-exit', // read /stil/, pressed the exit
  'stil-close', // read /stil/, closed the window
  'stil-form', // typed in the form of /stil/, pressed the exit without sending
  'form-left', // typed in the form, pressed the exit without sending
  'form-sent', // typed in the form, sent it, pressed the exit
  'govuk-exit', // the same reading on a site with the exit button of GOV.UK, for comparison
] as const;

/** Non-negative whole number: how many of something were found. */
const count = z.int().nonnegative();

const countsSchema = z.strictObject({
  /** Rows of the history file that name this site, shown to the user or not. */
  historyRows: count,
  /** Rows that the browser's own history page lists. */
  historyShown: count,
  /** Rows that hold a title of a page of ours. */
  titles: count,
  /** Files that hold a word of a page that was read, or a word that was typed. */
  words: count,
  /** Files that hold a word that was typed. */
  typed: count,
  /** Pages or parts of pages in the cache. */
  cache: count,
  /** Icons kept for this site. */
  icons: count,
  /** Cookies of this site. */
  cookies: count,
  /** Entries in local, session or other storage of pages. */
  storage: count,
  /** Typed texts that the browser would offer again. */
  autofill: count,
  /** Records in the session file, from which a browser opens its windows again. */
  sessions: count,
  /** Files that were saved, and the rows that say so. */
  downloads: count,
  /** Records of visited links. */
  visitedLinks: count,
  /** Records in any other file of the browser that name this site. */
  other: count,
  /** How many times pressing Back, after leaving, shows a page of ours. */
  back: count,
});

/** What remained in real browsers after a visit: `content/traces.json`, written by `npm run traces` alone. */
export const tracesSchema = z.strictObject({
  /** Day of the measurement. */
  measuredOn: z.iso.date(),
  site: z.strictObject({
    /** Commit of the site that was measured. */
    commit: z.string().regex(/^[0-9a-f]{7,40}$/, 'Write the commit as git prints it.'),
  }),
  browsers: z
    .array(
      z.strictObject({
        name: z.enum(['Chromium', 'Firefox']),
        /** As the browser states it: `156.0.1`. */
        version: z.string().min(1),
        journeys: z
          .array(z.strictObject({ id: z.enum(journeys), counts: countsSchema }))
          .min(1)
          .refine(
            (measured) => new Set(measured.map(({ id }) => id)).size === measured.length,
            'Measure a journey once for each browser.',
          ),
      }),
    )
    .min(1),
});

/** A measurement, past the gate. */
export type Traces = z.output<typeof tracesSchema>;
