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
  /** Keys under which something stood at a moment. */
  keysAt: (time?: number) => string[];
  /** Lets go of what was deleted before a moment: nobody sees it any more, and it takes time to list. */
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
  const at = (key: string, time?: number) => present(entries.get(key), time);
  return {
    put: (key, text, metadata) => {
      const version = { time: now(), text, metadata, etag: newEtag() };
      entries.set(key, [...(entries.get(key) ?? []), version].slice(-REMEMBERED));
      return version;
    },
    at,
    keysAt: (time) => [...entries.keys()].filter((key) => at(key, time)),
    sweep: (before) => {
      for (const [key, versions] of entries) {
        const last = versions.at(-1);
        if (last?.text === null && last.time < before) entries.delete(key);
      }
    },
  };
}

function present(versions: readonly Version[] = [], time = Infinity): Present | undefined {
  const found = versions.findLast((version) => version.time <= time);
  return found && isPresent(found) ? found : undefined;
}

function isPresent(version: Version): version is Present {
  return version.text !== null;
}
