import type { Provenance } from './dates.ts';

/** An organisation as pages show it: every doubt already settled. */
export interface HelpLine {
  /** Name as the organisation uses it. */
  name: string;
  /** For what and for whom. */
  summary: string;
  /** Own site. */
  website: string;
  /** Number to call; absent when none is confirmed. */
  phone: { number: string; tel: string } | undefined;
  /** Danger to life: shown in red, never filtered away. */
  isEmergency: boolean;
  /** Short facts in a row: hours, cost, other ways in. */
  facts: string[];
  /** For whom, as the filter knows it: `young adult`. */
  audience: string;
  /** How, as the filter knows it: `chat anonymous`. */
  ways: string;
  /** Where the entry comes from. */
  source: Provenance;
  /** Where the hours come from, when they are shown and have a source of their own. */
  hoursSource: Provenance | undefined;
}
