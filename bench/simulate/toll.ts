import type { Part } from './plan.ts';

/** What happened to the letters of a history, counted. */
export interface Toll {
  /** A part of the plan was really met: a request, a mail, a run that was left out, a page with old keys, a thaw. */
  meets: (kind: Part['kind']) => void;
  /** A visitor was answered; `null`: nothing, for as long as a browser waits. */
  answers: (receipt: string, status: number | null) => void;
  /** The watch outside heard from the schedule. */
  beats: () => void;
  counts: Record<Part['kind'], number>;
  /** Numbers of the letters that were called sent, and of those whose writer was told another thing at least once. */
  sent: ReadonlySet<string>;
  unsent: ReadonlySet<string>;
  /** Longest time in which the watch outside heard nothing, in milliseconds. */
  silence: () => number;
}

/** Nothing happened yet. */
export function aToll(now: () => number): Toll {
  const counts = { visit: 0, weather: 0, mailbox: 0, mishap: 0, twice: 0, silence: 0, keys: 0 };
  const [sent, unsent] = [new Set<string>(), new Set<string>()];
  let [lastBeat, longest] = [now(), 0];
  const silence = () => Math.max(longest, now() - lastBeat);
  return {
    meets: (kind) => (counts[kind] += 1),
    answers: (receipt, status) => {
      counts.visit += 1;
      (status !== null && status < 400 ? sent : unsent).add(receipt);
    },
    beats: () => {
      longest = silence();
      lastBeat = now();
    },
    ...{ counts, sent, unsent, silence },
  };
}
