import type { Call } from './clock.ts';
import { HOUR } from './plan.ts';
import type { Facts, Hold } from './promises.ts';
import type { Change } from './store.ts';

/** The promises about marks, that say when to look at which letter. */
export interface MarkPromises {
  letterCame: (receipt: string) => void;
  markChanged: (change: Change) => void;
  /** The sweep of the night ended, that began then. */
  tidied: (call: Call, start: number) => void;
}

/** Watches marks. */
export function marksIn({ truth }: Facts, hold: Hold): MarkPromises {
  /** Marks of each letter that ever had one. */
  const marks = new Map<string, Set<string>>();
  const bareSince = new Map<string, number>();
  const hasMark = (receipt: string) => (marks.get(receipt)?.size ?? 0) > 0;
  const note = (receipt: string) => {
    if (!truth.keptSince.has(receipt) || hasMark(receipt)) bareSince.delete(receipt);
    else if (!bareSince.has(receipt)) bareSince.set(receipt, truth.now());
  };
  return {
    letterCame: (receipt) => {
      hold(marks.has(receipt), `${receipt} is kept before its mark`);
      note(receipt);
    },
    markChanged: ({ key, text, call }) => {
      const receipt = key.slice(-9);
      const those = marks.get(receipt) ?? new Set();
      marks.set(receipt, those);
      if (text === null) those.delete(key);
      else those.add(key);
      note(receipt);
      // Who could not see the letter takes its mark for an old one: the night mends that.
      if (text === null && call?.troubled === 0)
        hold(!bareSince.has(receipt), `${receipt} loses its last mark, and is kept`);
    },
    tidied: ({ troubled }, start) => {
      if (troubled > 0) return;
      for (const [receipt, since] of bareSince)
        hold(
          !truth.keptSince.has(receipt) || since > start - HOUR / 10,
          `${receipt} has no mark, also after a night`,
        );
    },
  };
}
