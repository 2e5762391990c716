import { SHORT_STORE_LIMIT } from '#contact/terms.ts';
import { deleteOld, storeOf, withinLimit, writeNew } from './store.ts';

/** Places for letters of senders who could not be checked, for the whole site, by the hour. */
export interface UncheckedQuota {
  /** Takes a place; false when none is left this hour. */
  takeSlot: () => Promise<boolean>;
  /** Drops what earlier hours left. */
  tidy: () => Promise<void>;
}

/** Seconds until the places of the next hour are there. */
export function secondsToNextHour(now: Date): number {
  return 3600 - (Math.floor(now.getTime() / 1000) % 3600);
}

/** How often to try another place when somebody else took the first. */
const TRIES = 5;

/**
 * Counts in the store: every place of an hour is an entry that only one can write. Holds no address.
 * @param places how many an hour has
 * @param chance from 0 up to 1
 */
export function uncheckedQuota(
  deployContext: string,
  places: number,
  now: () => Date,
  chance: () => number,
): UncheckedQuota {
  const store = storeOf('places', deployContext);
  const hour = () => now().toISOString().slice(0, 13);

  async function takeSlot(): Promise<boolean> {
    for (let time = 0; time < TRIES; time++) {
      const { blobs } = await store.list({ prefix: `${hour()}/` });
      const taken = new Set(blobs.map(({ key }) => key));
      const free = Array.from({ length: places }, (_, place) => `${hour()}/${place}`).filter(
        (key) => !taken.has(key),
      );
      const key = free[Math.floor(chance() * free.length)];
      if (key === undefined) return false;
      // The text tells two writers apart where the store gives no versions.
      if (await writeNew(store, key, String(chance()))) return true;
    }
    return false;
  }

  return {
    takeSlot: () => withinLimit(takeSlot(), SHORT_STORE_LIMIT),
    tidy: () => deleteOld(store, (key) => !key.startsWith(`${hour()}/`)),
  };
}
