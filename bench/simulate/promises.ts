import { LONGEST_KEPT } from '#contact/terms.ts';
import { words } from '#lib/words.ts';
import { alarmsIn } from './alarm-promises.ts';
import type { Call } from './clock.ts';
import { marksIn } from './mark-promises.ts';
import type { Accepted } from './mail.ts';
import { HOUR } from './plan.ts';
import type { Change, SimulatedStore } from './store.ts';
import { cameBack, type Truth } from './truth.ts';

/** A promise that the world saw broken. */
export class Broken extends Error {}

/** What the promises are held against: everything that exists. */
export interface Facts {
  truth: Truth;
  store: Pick<SimulatedStore, 'textOf' | 'keysOf'>;
}

/** Looks at one promise. @throws Broken when it does not hold */
export type Hold = (isKept: boolean, what: string) => void;

/** How far a letter came, as the site says. */
export type Said = Partial<Record<'mailedAt' | 'deliveredAt' | 'openedAt', unknown>>;

/** The promises of the site. Each call is one look; what is broken is thrown. */
export interface Promises {
  looks: () => number;
  /** A visitor was answered. */
  answered: (receipt: string, status: number) => void;
  /** Somebody, who asked then, was told how far a letter came; `null` when the site knows no such letter. */
  followed: (receipt: string, progress: Said | null, call: Call, start: number) => void;
  /** Who opened a letter then was answered. */
  openAnswered: (receipt: string, status: number, call: Call, start: number) => void;
  stored: (change: Change) => void;
  mailed: (mail: Accepted) => void;
  runStarts: () => void;
  /** A run of the schedule ended. */
  ran: (call: Call) => void;
  tidied: (call: Call, start: number) => void;
  /** All is well for hours: nothing may be left. */
  ended: () => void;
}

/** Two clocks may differ by so much. */
const SKEW = HOUR / 10;

/** Watches a world. */
export function promisesIn({ truth, store }: Facts): Promises {
  let looks = 0;
  const accepted = new Set<string>();
  const hold: Hold = (isKept, what) => {
    looks += 1;
    if (!isKept) throw new Broken(what);
  };
  const alarms = alarmsIn({ truth, store }, hold);
  const marks = marksIn({ truth, store }, hold);
  const isMailed = (receipt: string) => truth.mailsWith(receipt).length > 0;
  const isKept = (receipt: string) => truth.keptSince.has(receipt);
  const wasKept = (receipt: string, start: number) =>
    (truth.keptSince.get(receipt) ?? Infinity) < start;

  function isTrue(receipt: string, { mailedAt, deliveredAt, openedAt }: Said): void {
    const isOpen = truth.saidOpen.has(receipt);
    hold(!mailedAt || isOpen || isMailed(receipt), `${receipt} is called mailed, and is not`);
    hold(
      !deliveredAt || isOpen || truth.isDelivered(receipt),
      `${receipt} is called delivered, and is not`,
    );
    hold(!openedAt || isOpen, `${receipt} is called opened, and is not`);
  }

  function letterStored({ key, text, before, metadata, call }: Change): void {
    const age = truth.now() - (truth.keptSince.get(key) ?? truth.now());
    const isOld = age >= LONGEST_KEPT - SKEW;
    truth.kept(key, text !== null);
    if (text !== null) isTrue(key, metadata);
    if (before === null) marks.letterCame(key);
    const isCanaryThere = key.startsWith('CCCC') && truth.isDelivered(key);
    if (text === null) hold(isOld || isCanaryThere, `${key} is thrown away, and nobody opened it`);
    else if (text === '') hold(truth.saidOpen.has(key), `${key} is emptied, and nobody opened it`);
    else {
      hold(text === truth.textOf(key), `${key} is kept with other words`);
      hold(!truth.heardOpen.has(key), `${key} comes back after somebody opened it: ${call?.name}`);
    }
  }

  function canaryIsTrue(text: string): void {
    const { receipt, sentAt, throughAt } = JSON.parse(text) as Record<string, string | null>;
    const isThrough = throughAt != null && sentAt != null && throughAt >= sentAt;
    hold(
      !isThrough || truth.isDelivered(String(receipt)),
      `the canary ${receipt} is called through`,
    );
  }

  function hasPlaces(receipt: string): void {
    // By a clock that is off, and some time ago.
    const hours = [-80, -20, 0, 3].map((minutes) =>
      new Date(truth.now() + (minutes * HOUR) / 60).toISOString().slice(0, 13),
    );
    const taken = ['places', 'checked-places']
      .flatMap((name) => store.keysOf(name))
      .filter((key) => hours.includes(key.slice(0, 13))).length;
    hold(taken > 5, `${receipt} is turned away with ${taken} places taken`);
  }

  function arrives(receipt: string): void {
    const last = truth.mailsWith(receipt).at(-1);
    hold(last !== undefined, `${receipt} never left`);
    const isUnheard = last && last.fate.at > truth.now();
    hold(
      isUnheard === true || truth.isDelivered(receipt) || !last?.wasKept,
      `${receipt} came back, and did not leave again`,
    );
  }

  return {
    looks: () => looks,
    answered: (receipt, status) => {
      hold(
        [200, 303, 429, 503].includes(status),
        `a good letter, ${receipt}, is answered ${status}`,
      );
      if (status === 429) hasPlaces(receipt);
      if (status >= 400) return;
      accepted.add(receipt);
      hold(isMailed(receipt) || isKept(receipt), `${receipt} is called sent, and is nowhere`);
    },
    followed: (receipt, progress, { troubled }, start) => {
      if (progress) isTrue(receipt, progress);
      else if (troubled === 0)
        hold(!wasKept(receipt, start), `${receipt} is kept, and called unknown`);
    },
    openAnswered: (receipt, status, { troubled }, start) => {
      if (status === 200) truth.opened(receipt);
      if (status === 404 && troubled === 0)
        hold(!wasKept(receipt, start), `${receipt} is kept, and nobody may open it`);
    },
    stored: (change) => {
      if (change.store === 'control' && change.text !== null) canaryIsTrue(change.text);
      if (change.store !== 'letters') return;
      if (change.key.startsWith('due/')) marks.markChanged(change);
      else letterStored(change);
    },
    mailed: (mail) => {
      for (const [receipt, letter] of mail.letters) {
        hold(letter === truth.textOf(receipt), `${receipt} is mailed with other words`);
        const before = truth.mailsWith(receipt);
        // Of several mails that may have arrived, all but one say that they may not be the only one.
        const isNews = before.every((one) => cameBack(one, truth.now()) || isMarked(one));
        hold(
          isNews || isMarked(mail),
          `${receipt} is mailed twice, and the second does not say so`,
        );
      }
      truth.mailed(mail);
    },
    runStarts: alarms.runStarts,
    ran: alarms.ran,
    tidied: marks.tidied,
    ended: () => {
      for (const receipt of accepted) arrives(receipt);
      for (const [receipt, since] of truth.keptSince)
        hold(truth.now() - since < LONGEST_KEPT + 2 * HOUR, `${receipt} is kept too long`);
    },
  };
}

function isMarked({ text }: Accepted): boolean {
  return text.includes(words.mail.second);
}
