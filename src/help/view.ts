import type { Phone } from '#facts/phone.ts';
import type { Provenance } from '#facts/provenance.ts';

/** An organisation as pages show it: every doubt already settled. */
export interface HelpLine {
  /** Its name in addresses: `/hulp/<id>/`. */
  id: string;
  /** Name as the organisation uses it. */
  name: string;
  /** Purpose and audience. */
  summary: string;
  /** Own site. */
  website: string;
  /** Number to call; absent when none is confirmed. */
  phone: Phone | undefined;
  /** Page of the chat, when it is another than the site. */
  chat: string | undefined;
  /** Danger to life: shown in red, never filtered away. */
  isEmergency: boolean;
  /** Short facts in a row: hours, cost, other ways in. */
  facts: string[];
  /** Organisation for citizens to call instead, when this one answers professionals only. */
  instead: { id: string; name: string } | undefined;
  /** Source of the entry. */
  source: Provenance;
  /** Source of the hours, when they are shown and have their own. */
  hoursSource: Provenance | undefined;
}

/** An organisation on a card of `/hulp/`: one sentence, two buttons, one line of facts; hours open in place. */
export interface HelpCard {
  id: string;
  name: string;
  /** What it is for, in its first sentence. */
  sentence: string;
  website: string;
  phone: Phone | undefined;
  /** Page of the chat. */
  chat: string | undefined;
  isEmergency: boolean;
  /** Answers day and night, by hours that are fresh. */
  isAlways: boolean;
  /** A few words each: cost, name, telephone bill. */
  facts: string[];
  /** What opens in place: hours that are fresh. */
  more: string[];
  /** What the filter knows of it: `phone chat anonymous free`. */
  ways: string;
  /** Opening hours for the script that finds who answers now, as `openingTimes` writes them; absent when none may be shown. */
  opening: string | undefined;
}

/** A heading with the facts below it. */
export interface HelpFact {
  term: string;
  texts: string[];
}

/** An organisation as its own page shows it. */
export interface HelpDetail extends HelpLine {
  /** All known facts, and statements that something is unknown. */
  details: HelpFact[];
  /** Data for search engines, in the vocabulary of schema.org. */
  data: Record<string, unknown>;
}
