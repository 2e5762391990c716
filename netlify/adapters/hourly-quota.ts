import { SHORT_STORE_LIMIT } from '#contact/terms.ts';
import { deleteOld, withinLimit, writeNew, type Store } from './store.ts';

/** Places of an hour, for the whole site. */
export interface HourlyQuota {
  /** Takes a place; false when none is left this hour. */
  takeSlot: () => Promise<boolean>;
  /** Share of the places that is taken, this hour or the last, whichever was busier. */
  shareTaken: () => Promise<number>;
  /** Drops what earlier hours left. */
  tidy: () => Promise<void>;
}

/** Seconds until the places of the next hour are there. */
export function secondsToNextHour(now: Date): number {
  return 3600 - (Math.floor(now.getTime() / 1000) % 3600);
}

const HOUR = 3600 * 1000;

/** How often to try another place when somebody else took the first. */
const TRIES = 5;

/**
 * Counts in the store: every place of an hour is an entry that only one can write. Holds no address.
 * @param places how many an hour has
 * @param chance from 0 up to 1
 * @param name of what is counted, where a store counts several things
 */
export function hourlyQuota(
  store: Store,
  places: number,
  now: () => Date,
  chance: () => number,
  name = '',
): HourlyQuota {
  const hour = (before = 0) => new Date(now().getTime() - before).toISOString().slice(0, 13);
  const prefix = () => (name === '' ? `${hour()}/` : `${hour()}/${name}/`);

  async function takeSlot(): Promise<boolean> {
    for (let time = 0; time < TRIES; time++) {
      const { blobs } = await store.list({ prefix: prefix() });
      const taken = new Set(blobs.map(({ key }) => key));
      const free = Array.from({ length: places }, (_, place) => `${prefix()}${place}`).filter(
        (key) => !taken.has(key),
      );
      const key = free[Math.floor(chance() * free.length)];
      if (key === undefined) return false;
      // The text tells two writers apart where the store gives no versions.
      if (await writeNew(store, key, String(chance()))) return true;
    }
    return false;
  }

  async function shareTaken(): Promise<number> {
    const lists = [0, HOUR].map((before) => store.list({ prefix: `${hour(before)}/` }));
    const counts = (await Promise.all(lists)).map(({ blobs }) => blobs.length);
    return Math.max(...counts) / places;
  }

  return {
    shareTaken: () => withinLimit(shareTaken(), SHORT_STORE_LIMIT),
    takeSlot: () => withinLimit(takeSlot(), SHORT_STORE_LIMIT),
    tidy: () => deleteOld(store, (key) => !key.startsWith(`${hour()}/`)),
  };
}
