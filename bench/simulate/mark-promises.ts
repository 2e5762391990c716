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
export function marksIn({ truth, store }: Facts, hold: Hold): MarkPromises {
  const marked = new Set<string>();
  const bareSince = new Map<string, number>();
  const hasMark = (receipt: string) =>
    store.keysOf('letters').some((key) => key.startsWith('due/') && key.endsWith(receipt));
  const note = (receipt: string) => {
    if (!truth.keptSince.has(receipt) || hasMark(receipt)) bareSince.delete(receipt);
    else if (!bareSince.has(receipt)) bareSince.set(receipt, truth.now());
  };
  return {
    letterCame: (receipt) => {
      hold(marked.has(receipt), `${receipt} is kept before its mark`);
      note(receipt);
    },
    markChanged: ({ key, text, call }) => {
      const receipt = key.slice(-9);
      if (text !== null) marked.add(receipt);
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
