import { isCanary, type Receipt } from './receipt.ts';
import { afterWorkingDays, nextMonday } from './reminder.ts';
import {
  AFTER_RETURN,
  LONGEST_KEPT,
  LONGEST_WAIT,
  MAIL_KEY_LIFE,
  NEARLY_FORGOTTEN,
} from './terms.ts';

/** What became of a mail that its service accepted, in the service's own words; `pending` while it does not say. */
export type MailFate = 'pending' | 'delivered' | 'complained' | 'bounced' | 'suppressed' | 'failed';

/** How far a letter came. A moment is `null` until it is there. */
export interface Life {
  keptAt: Date;
  /** When the mail service accepted the mail that is now on its way, or that arrived. */
  mailedAt: Date | null;
  /** That mail, as its service names it; `null` too when the name was lost. */
  mailId: string | null;
  /** Since when the present mail is tried: the mail service knows its key for a day. */
  triedSince: Date;
  /** How often the present mail was tried in vain. */
  attempts: number;
  /** How many mails with this letter were accepted and then not delivered. */
  returned: number;
  /** Whether it came above the hour's budget, so that it leaves with others in one mail. */
  isOverflow: boolean;
  /** The mail of several letters that it leaves with, once that was decided. */
  digest: string | null;
  /** When a mail was seen to have reached the zone's mailbox. */
  deliveredAt: Date | null;
  /** When somebody with a key opened the letter. */
  openedAt: Date | null;
  /** Not to be looked at before. */
  nextAt: Date;
}

/** What has to be done for a letter whose time has come. */
export type Step = 'mail' | 'look' | 'remind' | 'forget';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The life of a letter that is kept now.
 * @param patience how long it is left to the post that brought it, in milliseconds
 */
export function newLife(now: Date, patience: number): Life {
  const nothing = { mailedAt: null, mailId: null, digest: null, deliveredAt: null, openedAt: null };
  const nextAt = after(now, patience);
  return {
    ...nothing,
    keptAt: now,
    triedSince: now,
    attempts: 0,
    returned: 0,
    isOverflow: false,
    nextAt,
  };
}

/** The life of a letter that is kept now, above the hour's budget: it leaves after the hour. */
export function newOverflowLife(now: Date): Life {
  const nextAt = new Date(Math.ceil((now.getTime() + 1) / HOUR) * HOUR);
  return { ...newLife(now, 0), isOverflow: true, nextAt };
}

/**
 * What has to be done for a letter when `nextAt` has come.
 * @param canBeOpened false for a letter without a token, of which nobody can say that it was opened
 */
export function stepOf(life: Life, receipt: Receipt, canBeOpened: boolean, now: Date): Step {
  if (ageOf(life, now) >= LONGEST_KEPT) return 'forget';
  if (!life.deliveredAt) return life.mailedAt ? 'look' : 'mail';
  // Nobody opens the letter of every morning.
  const isDone = life.openedAt !== null || !canBeOpened || isCanary(receipt);
  return isDone ? 'forget' : 'remind';
}

/** How long ago the letter was kept, in milliseconds. */
export function ageOf({ keptAt }: Life, now: Date): number {
  return now.getTime() - keptAt.getTime();
}

/** Whether the mail service still knows the key of the present mail, so that a second try is no second mail. */
export function isYoung({ triedSince }: Life, now: Date): boolean {
  return now.getTime() - triedSince.getTime() <= MAIL_KEY_LIFE;
}

/** The mail service accepted a mail with the letter. @param mailId `null` when it did so earlier, and its name is lost */
export function mailed(life: Life, mailId: string | null, now: Date): Life {
  return { ...life, mailedAt: now, mailId, attempts: 0, nextAt: after(now, MINUTE) };
}

/**
 * The mail service took no mail: the next try waits twice as long as the last, up to an hour, give or take a quarter.
 * @param firstWait in milliseconds
 * @param chance from 0 up to 1
 */
export function notMailed(life: Life, now: Date, firstWait: number, chance: number): Life {
  const wait = Math.min(firstWait * 2 ** life.attempts, LONGEST_WAIT) * (0.75 + chance / 2);
  return { ...life, attempts: life.attempts + 1, nextAt: after(now, wait) };
}

/**
 * The mail service said what became of the mail that is on its way.
 * @param workingDays how many the zone gives itself to open a letter
 */
export function looked(life: Life, fate: MailFate, now: Date, workingDays: number): Life {
  // A complaint is somebody's press on "spam": the mail was in the mailbox.
  if (fate === 'delivered' || fate === 'complained')
    return remindAt(
      { ...life, deliveredAt: now },
      nextMonday(afterWorkingDays(now, workingDays)),
      now,
    );
  if (fate === 'pending') return { ...life, nextAt: after(now, waitForNews(life, now)) };
  const nextAt = after(now, AFTER_RETURN);
  const again = { mailedAt: null, mailId: null, digest: null, triedSince: nextAt, attempts: 0 };
  return { ...life, ...again, returned: life.returned + 1, nextAt };
}

/** Whether a mail is the last one with the letter. The name of a mail that was accepted may be lost. */
export function isOfMail({ mailedAt, mailId }: Life, mail: string): boolean {
  return mailedAt !== null && (mailId === null || mailId === mail);
}

/**
 * The mail service told by itself what became of that mail; `null` when it changes nothing. A mail that arrived may
 * still be sent back, and then it did not.
 * @param workingDays how many the zone gives itself to open a letter
 */
export function heard(life: Life, fate: MailFate, now: Date, workingDays: number): Life | null {
  const hasArrived = fate === 'delivered' || fate === 'complained';
  if (life.openedAt || (hasArrived && life.deliveredAt)) return null;
  return looked({ ...life, deliveredAt: null }, fate, now, workingDays);
}

/** The letter was named among those that nobody has opened. */
export function reminded(life: Life, now: Date): Life {
  return remindAt(life, nextMonday(now), now);
}

/** Somebody with a key opened the letter: what is left of it goes when its time is over. */
export function opened(life: Life, now: Date): Life {
  const openedAt = life.openedAt ?? now;
  return {
    ...life,
    openedAt,
    // Who opened it has it, whatever the mail service says.
    mailedAt: life.mailedAt ?? openedAt,
    deliveredAt: life.deliveredAt ?? openedAt,
    nextAt: after(life.keptAt, LONGEST_KEPT),
  };
}

// As long as it took until now, from a minute up to an hour.
function waitForNews({ mailedAt, keptAt }: Life, now: Date): number {
  const waited = now.getTime() - (mailedAt ?? keptAt).getTime();
  return Math.min(Math.max(waited, MINUTE), LONGEST_WAIT);
}

function remindAt(life: Life, monday: Date, now: Date): Life {
  const ends = [NEARLY_FORGOTTEN, LONGEST_KEPT].map((age) => after(life.keptAt, age));
  const moments = [monday, ...ends.filter((end) => end > now)];
  return { ...life, nextAt: moments.reduce((one, other) => (other < one ? other : one)) };
}

function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
