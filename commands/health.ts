import type { Store } from '#netlify/adapters/store.ts';

/** Whether a site does its work, as a monitor may know it. */
export interface Health {
  /** Hears what a run of the schedule told at its end; nothing when it failed. */
  heard: (name: string, told: unknown) => void;
  /** Hears of each mail to the zone whether it was taken. */
  mailed: (isTaken: boolean) => void;
  /**
   * For too long: `schedule` when nobody looked after kept letters, `mail` when every mail was refused.
   * `store` as soon as nothing can be written.
   */
  now: () => Promise<'well' | 'store' | 'schedule' | 'mail'>;
}

/** Three runs of the schedule that looks after kept letters. */
const PATIENCE_MS = 15 * 60_000;

/** A monitor may ask as often as it likes; the disk is asked now and then. */
const FRESH_MS = 10_000;

/**
 * Watches over the store, the schedule of letters and their mail.
 * @param now milliseconds of a clock that nobody sets
 */
export function healthWatch(store: Store, now = () => performance.now()): Health {
  let ranAt = now();
  let refusedSince: number | undefined;
  let written: { at: number; isWell: Promise<boolean> } | undefined;

  function canWrite(): Promise<boolean> {
    if (written === undefined || now() - written.at > FRESH_MS) {
      const isWell = store.set('health', '').then(
        () => true,
        () => false,
      );
      written = { at: now(), isWell };
    }
    return written.isWell;
  }

  return {
    heard: (name, told) => {
      if (name === 'forward' && told !== undefined) ranAt = now();
    },
    mailed: (isTaken) => {
      refusedSince = isTaken ? undefined : (refusedSince ?? now());
    },
    now: async () => {
      if (!(await canWrite())) return 'store';
      if (now() - ranAt > PATIENCE_MS) return 'schedule';
      return now() - (refusedSince ?? now()) > PATIENCE_MS ? 'mail' : 'well';
    },
  };
}
