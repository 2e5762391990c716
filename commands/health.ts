import type { Store } from '#netlify/adapters/store.ts';

/** Whether a site does its work, as a monitor may know it. */
export interface Health {
  /** Hears how a run of the schedule ended. */
  heard: (name: string, isWell: boolean) => void;
  /** `store` when nothing can be written, `schedule` when kept letters did not get further for too long. */
  now: () => Promise<'well' | 'store' | 'schedule'>;
}

/** Three runs of the schedule that brings letters further. */
const PATIENCE_MS = 15 * 60_000;

/** A monitor may ask as often as it likes; the disk is asked now and then. */
const FRESH_MS = 10_000;

/** Watches over the store and the schedule of letters. */
export function healthWatch(store: Store, now: () => number = Date.now): Health {
  let wellAt = now();
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
    heard: (name, isWell) => {
      if (name === 'forward' && isWell) wellAt = now();
    },
    now: async () => {
      if (!(await canWrite())) return 'store';
      return now() - wellAt > PATIENCE_MS ? 'schedule' : 'well';
    },
  };
}
