import type { JourneyId } from './journeys.ts';
import type { Measured } from './measure.ts';
import type { Counts, Kind } from './profile.ts';

/** Most that may be counted. */
type Budget = Partial<Counts>;

/** Limits for every page: the site sets no cookies and saves nothing on the device. */
const ownPages: Budget = { typed: 0, icons: 0, cookies: 0, storage: 0, autofill: 0, downloads: 0 };

/** Limits for the discreet page: nothing in the history list or in files for somebody who looks afterwards. */
const discreetPage: Budget = { ...ownPages, titles: 0, words: 0, back: 0 };

/** After the exit. Firefox has no way to keep its one row out of sight. */
const discreetExit: Record<Kind, Budget> = {
  Chromium: { ...discreetPage, historyShown: 0 },
  Firefox: { ...discreetPage, historyRows: 1, historyShown: 1 },
};

/** Breaches of the budget of a journey, one sentence each. */
export function overruns(kind: Kind, { id, counts }: Measured<JourneyId | 'answer'>): string[] {
  const budget = budgetOf(kind, id);
  const over = Object.entries(budget).filter(([what, most]) => counts[what as keyof Counts] > most);
  return over.map(
    ([what, most]) => `${kind}, ${id}: ${what} ${counts[what as keyof Counts]}, at most ${most}.`,
  );
}

function budgetOf(kind: Kind, id: JourneyId | 'answer'): Budget {
  switch (id) {
    case 'stil-exit':
      return { ...discreetExit[kind], cache: 0 };
    // Chromium keeps the scripts of the form, under their names.
    case 'stil-form':
      return discreetExit[kind];
    // Home has a row and a title of its own, which say no more than the address does.
    case 'home-stil-exit':
      return { ...ownPages, words: 0, cache: 0 };
    case 'stil-close':
      return { ...discreetPage, cache: 0 };
    case 'answer':
    case 'plain-close':
    case 'plain-exit':
    case 'form-left':
    case 'form-sent':
      return ownPages;
    case 'govuk-exit':
      return {};
  }
}

/** Traces that the positive control left and the tool missed: then a 0 elsewhere means nothing. */
export function missed(kind: Kind, { counts }: Measured): string[] {
  // The window is closed, so there is no Back; only Chromium keeps a table of links that were followed.
  const absent = kind === 'Firefox' ? ['back', 'visitedLinks'] : ['back'];
  const missed = Object.entries(counts).filter(([what, n]) => n === 0 && !absent.includes(what));
  return missed.map(([what]) => `${kind}: the instrument is blind to ${what}.`);
}

/** False positives of the negative control: then a count elsewhere means nothing. */
export function falsePositives(kind: Kind, { counts }: Measured): string[] {
  const seen = Object.entries(counts).filter(([, n]) => n > 0);
  return seen.map(([what, n]) => `${kind}: the instrument counts ${n} ${what} without a visit.`);
}
