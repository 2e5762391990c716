import type { Call } from './clock.ts';
import { HOUR } from './plan.ts';
import { holdProgress, type Progress } from './progress.ts';
import type { Facts, Hold } from './promises.ts';

/** The promises about what the site answers. */
export interface AnswerPromises {
  /** A visitor was answered. `isForOthers`: the page sealed for keys that the zone no longer has. */
  answered: (receipt: string, status: number, isForOthers?: boolean) => void;
  /** Somebody, who asked then, was told how far a letter came; `null` when the site knows no such letter. */
  followed: (receipt: string, progress: Progress | null, call: Call, start: number) => void;
  /** Who opened a letter then was answered. */
  openAnswered: (receipt: string, status: number, call: Call, start: number) => void;
  /** Numbers of the letters that were called sent. */
  accepted: ReadonlySet<string>;
}

/** Watches what the site answers. */
export function answersIn(facts: Facts, hold: Hold): AnswerPromises {
  const { truth } = facts;
  const accepted = new Set<string>();
  const wasKept = (receipt: string, start: number) =>
    (truth.keptSince.get(receipt) ?? Infinity) < start;
  return {
    answered: (receipt, status, isForOthers = false) => {
      if (isForOthers) {
        hold([409, 503].includes(status), `${receipt}, for old keys, is answered ${status}`);
        return;
      }
      isFit(receipt, status, hold);
      if (status === 429) hasNoPlaces(receipt, facts, hold);
      if (status >= 400) return;
      accepted.add(receipt);
      const isSomewhere = truth.mailsWith(receipt).length > 0 || truth.keptSince.has(receipt);
      hold(isSomewhere, `${receipt} is called sent, and is nowhere`);
    },
    followed: (receipt, progress, { troubled }, start) => {
      if (progress) holdProgress(receipt, progress, facts, hold);
      else if (troubled === 0)
        hold(!wasKept(receipt, start), `${receipt} is kept, and called unknown`);
    },
    openAnswered: (receipt, status, { troubled }, start) => {
      if (status === 200) truth.opened(receipt);
      if (status === 404 && troubled === 0)
        hold(!wasKept(receipt, start), `${receipt} is kept, and nobody may open it`);
    },
    accepted,
  };
}

function isFit(receipt: string, status: number, hold: Hold): void {
  hold([200, 303, 429, 503].includes(status), `a good letter, ${receipt}, is answered ${status}`);
}

function hasNoPlaces(receipt: string, { truth, store }: Facts, hold: Hold): void {
  // By a clock that is off, and some time ago.
  const hours = [-80, -20, 0, 3].map((minutes) =>
    new Date(truth.now() + (minutes * HOUR) / 60).toISOString().slice(0, 13),
  );
  const taken = ['places', 'checked-places']
    .flatMap((name) => store.keysOf(name))
    .filter((key) => hours.includes(key.slice(0, 13))).length;
  hold(taken > 5, `${receipt} is turned away with ${taken} places taken`);
}
