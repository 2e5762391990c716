import type { Life, MailFate } from './life.ts';
import type { Receipt } from './receipt.ts';
import type { Envelope } from './receive.ts';
import type { SealedLetter } from './seal.ts';

/** A letter in the store, as it was when it was read. */
export interface KeptLetter extends Omit<Envelope, 'letter'> {
  /** `null` once somebody opened it. */
  letter: SealedLetter | null;
  /** SHA-256 of the sealed letter, in hexadecimal: it tells the same letter from another, also when it is gone. */
  hash: string;
  life: Life;
  /** What the store calls this state, so that only who knows the last one writes the next. */
  version: string | undefined;
}

/** A note in the store: look at this letter, not before that moment. */
export interface Mark {
  receipt: Receipt;
  at: Date;
  /** When it was due first, if its letter could not be found since. */
  since?: Date;
}

/** How many marks one run takes: the host gives it half a minute. */
export const MOST_DUE = 100;

/** What `tendLetters` needs from the world. Each may reject. */
export interface TendPorts {
  now: () => Date;
  /** From 0 up to 1. */
  chance: () => number;
  /** First wait of a letter that did not leave, in milliseconds. */
  firstWait: () => number;
  /** How many working days the zone gives itself to open a letter. */
  workingDays: () => number;
  /**
   * Marks whose moment has come: the oldest of each letter first, then what is left. One more than a run takes at
   * most, so that it is seen when somebody waits.
   */
  due: (now: Date) => Promise<Mark[]>;
  mark: (mark: Mark) => Promise<void>;
  unmark: (mark: Mark) => Promise<void>;
  /** `null` when the letter is gone. */
  find: (receipt: Receipt) => Promise<KeptLetter | null>;
  /** Writes a life over the version that was read; `null` when somebody else was first, or the letter is gone. */
  write: (kept: KeptLetter, life: Life) => Promise<KeptLetter | null>;
  forget: (receipt: Receipt) => Promise<void>;
  /**
   * Gives the mail's name at its service; `null` when it was accepted before, and the name is lost.
   * @param returned how many mails with it came back before
   * @param mayBeSecond an earlier mail may have arrived, and nobody can tell
   */
  forward: (envelope: Envelope, returned: number, mayBeSecond: boolean) => Promise<string | null>;
  /** Writes down which letters a mail of several brings, so that what is told of it later reaches each. */
  noteDigest: (name: string, receipts: readonly Receipt[]) => Promise<void>;
  /**
   * Mails several letters at once, under a name that is used for them alone.
   * @param mayBeSecond an earlier mail with some of them may have arrived, and nobody can tell
   */
  forwardDigest: (
    name: string,
    letters: readonly Envelope[],
    mayBeSecond: boolean,
  ) => Promise<string | null>;
  /** The mail with that name in its subject, if the service knows one; `null` when it does not say. */
  wasSent: (name: string) => Promise<{ id: string } | 'none' | null>;
  /** What became of the last mail with a letter. */
  fate: (kept: KeptLetter) => Promise<MailFate>;
  /** Mails the numbers of letters that nobody has opened. */
  remind: (receipts: readonly Receipt[]) => Promise<void>;
  /** False once the run has to end; what is left waits for the next. */
  hasTime: () => boolean;
  /** Leaves the mail service room for messages that come in meanwhile. */
  pause: () => Promise<void>;
}
