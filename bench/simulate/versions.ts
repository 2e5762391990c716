/** What stood under a key from a moment on. */
interface Version {
  time: number;
  /** `null` when it was deleted. */
  text: string | null;
  metadata: string | null;
  etag: string;
}

/** The same, where it was not deleted. */
export type Present = Version & { text: string };

/** The keys of one store, each with what stood there, also a while ago. */
export interface Versions {
  /** Writes, or deletes with `null`; gives the new version. */
  put: (key: string, text: string | null, metadata: string | null) => Version;
  /** What stood there at a moment; left out, now. */
  at: (key: string, time?: number) => Present | undefined;
  /** Keys under which something stands, in their order. */
  keys: () => string[];
  /** The first of them that begin so, after another, as they were at a moment; left out, now. */
  keysFrom: (prefix: string, after: string, most: number, time?: number) => string[];
  /** Lets go of what was over before a moment: nobody sees it any more, and it takes time and room. */
  sweep: (before: number) => void;
}

/** So many of a key are remembered: more than anybody looks back. */
const REMEMBERED = 4;

/**
 * A store in which nothing was written yet.
 * @param newEtag one for each version
 */
export function noVersions(now: () => number, newEtag: () => string): Versions {
  const entries = new Map<string, Version[]>();
  // Of many thousand keys, sorted and swept once, a page is found at once.
  let sorted: string[] = [];
  let swept = 0;
  const at = (key: string, time?: number) => present(entries.get(key), time);
  return {
    put: (key, text, metadata) => {
      const version = { time: now(), text, metadata, etag: newEtag() };
      if (!entries.has(key)) sorted.splice(placeOf(key, sorted), 0, key);
      entries.set(key, [...(entries.get(key) ?? []), version].slice(-REMEMBERED));
      return version;
    },
    at,
    keys: () => sorted.filter((key) => at(key)),
    keysFrom: (prefix, after, most, time) => {
      const found: string[] = [];
      const first = after > prefix ? after : prefix;
      for (let place = placeOf(first, sorted); found.length < most; place += 1) {
        const key = sorted[place];
        if (!key?.startsWith(prefix)) break;
        if (key > after && at(key, time)) found.push(key);
      }
      return found;
    },
    sweep: (before) => {
      if (swept > before) return;
      swept = now();
      for (const [key, versions] of entries) {
        const last = versions.at(-1);
        if (last && last.time < before) entries.set(key, [last]);
        if (last?.text === null && last.time < before) entries.delete(key);
      }
      sorted = sorted.filter((key) => entries.has(key));
    },
  };
}

function placeOf(key: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (sorted[middle] ?? '') < key ? [middle + 1, high] : [low, middle];
  }
  return low;
}

function present(versions: readonly Version[] = [], time = Infinity): Present | undefined {
  const found = versions.findLast((version) => version.time <= time);
  return found && isPresent(found) ? found : undefined;
}

function isPresent(version: Version): version is Present {
  return version.text !== null;
}
