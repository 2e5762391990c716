import { alarmsIn } from './alarm-promises.ts';
import { answersIn, type AnswerPromises } from './answer-promises.ts';
import { boxesIn, type BoxPromises } from './box-promises.ts';
import type { Call } from './clock.ts';
import { mailsIn } from './mail-promises.ts';
import { marksIn } from './mark-promises.ts';
import type { Accepted } from './mail.ts';
import { storedIn } from './store-promises.ts';
import type { Change, SimulatedStore } from './store.ts';
import type { Truth } from './truth.ts';

/** A promise that the world saw broken. */
export class Broken extends Error {}

/** What the promises are held against: everything that exists. */
export interface Facts {
  truth: Truth;
  store: Pick<SimulatedStore, 'textOf' | 'keysOf'>;
}

/** Looks at one promise. @throws Broken when it does not hold */
export type Hold = (isKept: boolean, what: string) => void;

/** The promises of the site. Each call is one look; what is broken is thrown. */
export interface Promises extends Omit<AnswerPromises, 'accepted'>, Omit<BoxPromises, 'boxesHold'> {
  looks: () => number;
  stored: (change: Change) => void;
  mailed: (mail: Accepted) => void;
  runStarts: () => void;
  /** A run of the schedule ended. */
  ran: (call: Call) => void;
  tidied: (call: Call, start: number) => void;
  /** All is well for hours: nothing may be left. */
  ended: () => void;
}

/** Watches a world. */
export function promisesIn(facts: Facts): Promises {
  let looks = 0;
  const hold: Hold = (isKept, what) => {
    looks += 1;
    if (!isKept) throw new Broken(what);
  };
  const { accepted, ...answers } = answersIn(facts, hold);
  const { boxesHold, ...boxes } = boxesIn(facts, hold);
  const { arrives, mailed } = mailsIn(facts, hold);
  const { tidied, ...marks } = marksIn(facts, hold);
  const { stored, leaves } = storedIn(facts, hold, marks);
  return {
    looks: () => looks,
    ...answers,
    ...boxes,
    stored,
    mailed,
    ...alarmsIn(facts, hold),
    tidied,
    ended: () => {
      accepted.forEach(arrives);
      leaves();
      boxesHold();
    },
  };
}
