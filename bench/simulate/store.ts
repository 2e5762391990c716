import type { Call } from './clock.ts';
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

/** A change in a store of ours. `null`: nothing is there. */
export interface Change {
  store: string;
  key: string;
  text: string | null;
  before: string | null;
  metadata: Record<string, unknown>;
  /** In whose name it was made. */
  call: Call | undefined;
}

const STALE_MS = 60_000;
/** Small, so that lists have pages. */
const PAGE = 25;

/**
 * An empty store.
 * @param onChange hears of every change that was made
 */
export function aStore(now: () => number, onChange: (change: Change) => void): SimulatedStore {
  const stores = new Map<string, Map<string, Version[]>>();
  let etags = 0;
  const at = (store: string) => stores.get(store) ?? new Map<string, Version[]>();

  function put(place: Place, text: string | null, metadata: string | null): string {
    const { store, key, call } = place;
    const entries = at(store);
    stores.set(store, entries);
    const before = current(entries.get(key))?.text ?? null;
    const version = { time: now(), text, metadata, etag: `"${(etags += 1)}"` };
    entries.set(key, [...(entries.get(key) ?? []).slice(-3), version]);
    onChange({ store, key, text, before, metadata: decoded(metadata), call });
    return version.etag;
  }

  function write(place: Place, { headers, body }: Asked): Answer {
    const { store, key } = place;
    const present = current(at(store).get(key));
    const match = headers.get('if-match');
    if (headers.has('if-none-match') && present) return { status: 412 };
    if (match !== null && present?.etag !== match) return { status: 412 };
    return { status: 200, headers: { etag: put(place, body, headers.get(METADATA)) } };
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
    sweep(at(store));
    const keys = [...at(store)]
      .filter(([key, versions]) => key.startsWith(prefix) && key > after && current(versions, time))
      .map(([key]) => key)
      .sort();
    const page = keys.slice(0, PAGE);
    const blobs = page.map((key) => ({ key, etag: '"x"' }));
    const more = keys.length > PAGE ? { next_cursor: page.at(-1) } : {};
    return { status: 200, body: JSON.stringify({ blobs, directories: [], ...more }) };
  }

  // What was deleted long ago is seen by nobody, and takes time to list.
  function sweep(entries: Map<string, Version[]>): void {
    for (const [key, versions] of entries) {
      const last = versions.at(-1);
      if (last?.text === null && last.time < now() - 2 * STALE_MS) entries.delete(key);
    }
  }

  return {
    textOf: (store, key) => current(at(store).get(key))?.text ?? null,
    keysOf: (store) =>
      [...at(store)].filter(([, versions]) => current(versions)).map(([key]) => key),
    act: (asked, isStale, call) => {
      const [, , named = '', ...rest] = asked.url.pathname.split('/');
      const store = /^site:([\w-]+)-/.exec(decodeURIComponent(named))?.[1] ?? named;
      const key = decodeURIComponent(rest.join('/'));
      const time = isStale ? now() - STALE_MS : Infinity;
      if (key === '') return list(store, asked.url, time);
      const place = { store, key, call };
      if (asked.method === 'PUT') return write(place, asked);
      if (asked.method !== 'DELETE') return readOne(store, key, asked, time);
      if (current(at(store).get(key))) put(place, null, null);
      return { status: 204 };
    },
  };
}

type Place = Pick<Change, 'store' | 'key' | 'call'>;

const METADATA = 'x-amz-meta-user';

function decoded(metadata: string | null): Record<string, unknown> {
  const json = Buffer.from(metadata?.replace('b64;', '') ?? '', 'base64').toString();
  return json === '' ? {} : (JSON.parse(json) as Record<string, unknown>);
}

/** The version that stood there at a moment. */
function current(versions: readonly Version[] = [], time = Infinity): Version | undefined {
  const found = versions.findLast((version) => version.time <= time);
  return found?.text === null ? undefined : found;
}
