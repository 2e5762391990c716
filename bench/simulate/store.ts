import type { Answer, Asked, Service } from './network.ts';

interface Version {
  time: number;
  /** `null` when it was deleted. */
  text: string | null;
  metadata: string | null;
  etag: string;
}

/** The store of the world: what Netlify Blobs' edge does, with everything that ever stood in it. */
export interface SimulatedStore extends Pick<Service, 'act'> {
  /** Text under a key of one of our stores (`letters`, `control`). */
  textOf: (store: string, key: string) => string | null;
  keysOf: (store: string) => string[];
}

const STALE_MS = 60_000;
/** Small, so that every list has pages. */
const PAGE = 5;

/**
 * An empty store.
 * @param onChange hears of every change that was made
 */
export function aStore(
  now: () => number,
  onChange: (store: string, key: string, text: string | null, before: string | null) => void,
): SimulatedStore {
  const stores = new Map<string, Map<string, Version[]>>();
  let etags = 0;
  const at = (store: string) => stores.get(store) ?? new Map<string, Version[]>();

  function put(store: string, key: string, text: string | null, metadata: string | null): string {
    const entries = at(store);
    stores.set(store, entries);
    const before = current(entries.get(key))?.text ?? null;
    const version = { time: now(), text, metadata, etag: `"${(etags += 1)}"` };
    entries.set(key, [...(entries.get(key) ?? []).slice(-3), version]);
    onChange(store, key, text, before);
    return version.etag;
  }

  function write(store: string, key: string, { headers, body }: Asked): Answer {
    const present = current(at(store).get(key));
    const match = headers.get('if-match');
    if (headers.has('if-none-match') && present) return { status: 412 };
    if (match !== null && present?.etag !== match) return { status: 412 };
    return { status: 200, headers: { etag: put(store, key, body, headers.get(METADATA)) } };
  }

  function readOne(store: string, key: string, asked: Asked, time: number): Answer {
    const found = current(at(store).get(key), time);
    if (!found) return { status: 404 };
    const metadata = found.metadata === null ? {} : { [METADATA]: found.metadata };
    const body = asked.method === 'HEAD' ? '' : (found.text ?? '');
    return { status: 200, headers: { etag: found.etag, ...metadata }, body };
  }

  function list(store: string, { searchParams }: URL, time: number): Answer {
    const prefix = searchParams.get('prefix') ?? '';
    const after = searchParams.get('cursor') ?? '';
    const keys = [...at(store)]
      .filter(([key, versions]) => key.startsWith(prefix) && key > after && current(versions, time))
      .map(([key]) => key)
      .sort();
    const page = keys.slice(0, PAGE);
    const blobs = page.map((key) => ({ key, etag: '"x"' }));
    const more = keys.length > PAGE ? { next_cursor: page.at(-1) } : {};
    return { status: 200, body: JSON.stringify({ blobs, directories: [], ...more }) };
  }

  return {
    textOf: (store, key) => current(at(store).get(key))?.text ?? null,
    keysOf: (store) =>
      [...at(store)].filter(([, versions]) => current(versions)).map(([key]) => key),
    act: (asked, isStale) => {
      const [, , named = '', ...rest] = asked.url.pathname.split('/');
      const store = /^site:(\w+)-/.exec(decodeURIComponent(named))?.[1] ?? named;
      const key = decodeURIComponent(rest.join('/'));
      const time = isStale ? now() - STALE_MS : Infinity;
      if (key === '') return list(store, asked.url, time);
      if (asked.method === 'PUT') return write(store, key, asked);
      if (asked.method !== 'DELETE') return readOne(store, key, asked, time);
      if (current(at(store).get(key))) put(store, key, null, null);
      return { status: 204 };
    },
  };
}

const METADATA = 'x-amz-meta-user';

/** The version that stood there at a moment. */
function current(versions: readonly Version[] = [], time = Infinity): Version | undefined {
  const found = versions.findLast((version) => version.time <= time);
  return found?.text === null ? undefined : found;
}
