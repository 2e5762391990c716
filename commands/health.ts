import * as z from 'zod';
import type { Store } from '#netlify/adapters/store.ts';

/** Whether a site does its work, as a monitor may know it. */
export interface Health {
  /** Hears what a run of the schedule told at its end; nothing when it failed. */
  heard: (name: string, told: unknown) => void;
  /**
   * For too long: `schedule` when nobody looked after kept letters, `mail` when one did not leave and none got further.
   * `store` as soon as nothing can be written.
   */
  now: () => Promise<'well' | 'store' | 'schedule' | 'mail'>;
}

const lettersSchema = z.object({ forwarded: z.number(), failed: z.number() });

/** Three runs of the schedule that looks after kept letters. */
const PATIENCE_MS = 15 * 60_000;

/** A monitor may ask as often as it likes; the disk is asked now and then. */
const FRESH_MS = 10_000;

/** Watches over the store, the schedule of letters and their mail. */
export function healthWatch(store: Store, now: () => number = Date.now): Health {
  let ranAt = now();
  let failingSince: number | undefined;
  let written: { at: number; isWell: Promise<boolean> } | undefined;

  function canWrite(): Promise<boolean> {
    if (written === undefined || now() - written.at > FRESH_MS) {
      const isWell = store.set('health', new Date(now()).toISOString()).then(
        () => true,
        () => false,
      );
      written = { at: now(), isWell };
    }
    return written.isWell;
  }

  return {
    heard: (name, told) => {
      const { data } = lettersSchema.safeParse(told);
      if (name !== 'forward' || !data) return;
      ranAt = now();
      const { forwarded, failed } = data;
      if (forwarded > 0) failingSince = undefined;
      else if (failed > 0) failingSince ??= now();
    },
    now: async () => {
      if (!(await canWrite())) return 'store';
      if (now() - ranAt > PATIENCE_MS) return 'schedule';
      return now() - (failingSince ?? now()) > PATIENCE_MS ? 'mail' : 'well';
    },
  };
}
