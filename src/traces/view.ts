import type { words } from '#lib/words.ts';

/** Something that was counted. */
export type TraceKind = keyof typeof words.traces.kinds;

/** One kind of trace: how many were found after each journey, browser by browser. */
export interface TraceTable {
  kind: TraceKind;
  rows: {
    journey: keyof typeof words.traces.journeys;
    /** In the order of the browsers; `undefined` where it was not measured. */
    counts: (number | undefined)[];
  }[];
}

/** Traces found in browsers after a visit, as a page shows them. */
export interface MeasuredTraces {
  measuredOn: string;
  /** Commit of the site that was measured. */
  commit: string;
  /** Name and version of each. */
  browsers: { name: string; version: string }[];
  /** Tables, the most important to a reader first. */
  tables: TraceTable[];
}
