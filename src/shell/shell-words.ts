import { words } from '#lib/words.ts';

/** What stands around a text, in the language of its reader. */
export interface ShellWords {
  /** Before a number, for who hears the page. */
  call: string;
  /** Asks in the strip whether there is danger now. */
  danger: string;
  /** Who answers 101. */
  police: string;
  /** Who answers 112. */
  ambulance: string;
  /** On the way out. */
  exit: string;
  /** Says which key also leads out. */
  keys: string;
  /** Announced when two presses are left. */
  twice: string;
  /** Announced when one press is left. */
  once: string;
  /** Leads past the bar. */
  skip: string;
  /** Says what this site keeps on a device. */
  traces: string;
  /** Says what the exit cannot do without scripts. */
  noScripts: string;
}

/** The page is in another language than Dutch. */
export interface ForeignShell {
  tag: string;
  direction: 'ltr' | 'rtl';
  words: ShellWords;
  /** Says that this is a demonstration. */
  demo: string;
}

const { call, danger, emergency, exit, skip, footer } = words.site;

/** What stands around every text in Dutch. */
export const dutchWords: ShellWords = {
  call,
  danger,
  police: emergency['nood-101'],
  ambulance: emergency['nood-112'],
  exit,
  skip,
  traces: footer.traces,
  noScripts: footer.noScripts,
  ...words.exit,
};
