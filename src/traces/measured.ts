import type { MeasuredTraces, TraceKind, TraceTable } from './view.ts';
import { words } from '#lib/words.ts';
import type { Traces } from './schema.ts';

/** Turns a measurement into one table for each kind of trace, which compares the journeys. */
export function measuredTraces({ measuredOn, site, browsers }: Traces): MeasuredTraces {
  const kinds = Object.keys(words.traces.kinds) as TraceKind[];
  return {
    measuredOn,
    commit: site.commit.slice(0, 7),
    browsers: browsers.map(({ name, version }) => ({ name, version })),
    tables: kinds.map((kind) => ({ kind, rows: rowsOf(kind, browsers) })),
  };
}

function rowsOf(kind: TraceKind, browsers: Traces['browsers']): TraceTable['rows'] {
  const journeys = new Set(browsers.flatMap((browser) => browser.journeys.map(({ id }) => id)));
  return [...journeys].map((journey) => ({
    journey,
    counts: browsers.map(
      (browser) => browser.journeys.find(({ id }) => id === journey)?.counts[kind],
    ),
  }));
}
