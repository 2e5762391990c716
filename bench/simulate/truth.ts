import type { Accepted } from './mail.ts';

/** What really happened in a world, whatever the site believes. */
export interface Truth {
  now: () => number;
  /** A letter was posted, in this form, perhaps besides others. */
  posted: (receipt: string, text: string) => void;
  isPosted: (receipt: string, text: string) => boolean;
  /** A letter came into the store, or went out. */
  kept: (receipt: string, isKept: boolean) => void;
  /** Letters in the store, and since when. */
  keptSince: ReadonlyMap<string, number>;
  mailed: (mail: Accepted) => void;
  /** Mails that brought a letter, the oldest first. */
  mailsWith: (receipt: string) => readonly Accepted[];
  /** Whether somebody can have it in the mailbox. */
  isDelivered: (receipt: string) => boolean;
  /** Somebody opened a letter, and says so to the site, or was heard when they did. */
  opens: (receipt: string) => void;
  opened: (receipt: string) => void;
  saidOpen: ReadonlySet<string>;
  heardOpen: ReadonlySet<string>;
  /** Mails that no letter goes with, by key, the last of each. */
  alarms: readonly Accepted[];
}

/** Whether a mail came back by now. */
export function cameBack({ fate }: Accepted, now: number): boolean {
  return ['bounced', 'suppressed', 'failed'].includes(fate.event) && fate.at <= now;
}

/** Whether a mail is in the mailbox by now. */
export function isThere({ fate }: Accepted, now: number): boolean {
  return ['delivered', 'complained', 'unknown'].includes(fate.event) && fate.at <= now;
}

/** A world in which nothing happened yet. */
export function aTruth(now: () => number): Truth {
  const texts = new Map<string, Set<string>>();
  const keptSince = new Map<string, number>();
  const mails = new Map<string, Accepted[]>();
  const alarms: Accepted[] = [];
  const saidOpen = new Set<string>();
  const heardOpen = new Set<string>();
  const mailsWith = (receipt: string) => mails.get(receipt) ?? [];
  return {
    now,
    posted: (receipt, text) => void texts.set(receipt, (texts.get(receipt) ?? new Set()).add(text)),
    isPosted: (receipt, text) => texts.get(receipt)?.has(text) === true,
    kept: (receipt, isKept) => {
      if (!isKept) keptSince.delete(receipt);
      else if (!keptSince.has(receipt)) keptSince.set(receipt, now());
    },
    keptSince,
    mailed: (mail) => {
      if (mail.key.startsWith('alarm-')) alarms.push(mail);
      for (const receipt of mail.letters.keys()) mails.set(receipt, [...mailsWith(receipt), mail]);
    },
    mailsWith,
    isDelivered: (receipt) => mailsWith(receipt).some((mail) => isThere(mail, now())),
    opens: (receipt) => void saidOpen.add(receipt),
    opened: (receipt) => void heardOpen.add(receipt),
    saidOpen,
    heardOpen,
    alarms,
  };
}
