import type { Provenance } from '#facts/provenance.ts';
import type { FilterValues } from './filter.ts';

/** An organisation as pages show it: every doubt already settled. */
export interface HelpLine {
  /** Its name in addresses: `/hulp/<id>/`. */
  id: string;
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
  /** Whom to call instead, when this organisation answers professionals only. */
  instead: { id: string; name: string } | undefined;
  /** What the filter knows of it; absent when it is never filtered away. */
  filter: FilterValues | undefined;
  /** Opening hours for the script that finds who answers now, as JSON of {@link OpeningTimes}; absent when none may be shown. */
  opening: string | undefined;
  /** Where the entry comes from. */
  source: Provenance;
  /** Where the hours come from, when they are shown and have a source of their own. */
  hoursSource: Provenance | undefined;
}

/** A heading and what there is to know under it. */
export interface HelpFact {
  term: string;
  texts: string[];
}

/** An organisation as its own page shows it. */
export interface HelpDetail extends HelpLine {
  /** Page of the chat, when it is another than the site. */
  chat: string | undefined;
  /** Everything that is known, also that something is not. */
  details: HelpFact[];
  /** What search engines read of it, in the words of schema.org. */
  data: Record<string, unknown>;
}
