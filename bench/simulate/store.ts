import type { Call } from './clock.ts';
import type { Answer, Asked, Service } from './network.ts';
import { noVersions, type Versions } from './versions.ts';

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
/**
 * An empty store.
 * @param pageSize how many keys a list gives at a time
 * @param onChange hears of every change that was made
 */
export function aStore(
  now: () => number,
  pageSize: number,
  onChange: (change: Change) => void,
): SimulatedStore {
  const stores = new Map<string, Versions>();
  let etags = 0;
  const inStore = (name: string) => {
    const versions = stores.get(name) ?? noVersions(now, () => `"${(etags += 1)}"`);
    stores.set(name, versions);
    return versions;
  };
  const put: Put = ({ store, key, call }, text, metadata) => {
    const before = inStore(store).at(key)?.text ?? null;
    const { etag } = inStore(store).put(key, text, metadata);
    onChange({ store, key, text, before, metadata: decoded(metadata), call });
    return etag;
  };
  return {
    textOf: (store, key) => inStore(store).at(key)?.text ?? null,
    keysOf: (store) => inStore(store).keys(),
    act: (asked, isStale, call) => {
      const { store, key } = addressed(asked.url);
      const versions = inStore(store);
      const time = isStale ? now() - STALE_MS : undefined;
      if (key === '') {
        versions.sweep(now() - 2 * STALE_MS);
        return list(versions, asked.url, pageSize, time);
      }
      const place = { store, key, call };
      if (asked.method === 'PUT') return write(versions, place, asked, put);
      if (asked.method !== 'DELETE') return readOne(versions, key, asked, time);
      if (versions.at(key)) put(place, null, null);
      return { status: 204 };
    },
  };
}

type Place = Pick<Change, 'store' | 'key' | 'call'>;
/** Writes in a store, or deletes with `null`; gives the new etag. */
type Put = (place: Place, text: string | null, metadata: string | null) => string;

function addressed({ pathname }: URL): { store: string; key: string } {
  const [, , named = '', ...rest] = pathname.split('/');
  const store = /^site:([\w-]+)-/.exec(decodeURIComponent(named))?.[1] ?? named;
  return { store, key: decodeURIComponent(rest.join('/')) };
}

function write(versions: Versions, place: Place, { headers, body }: Asked, put: Put): Answer {
  const present = versions.at(place.key);
  const match = headers.get('if-match');
  if (headers.has('if-none-match') && present) return { status: 412 };
  if (match !== null && present?.etag !== match) return { status: 412 };
  return { status: 200, headers: { etag: put(place, body, headers.get(METADATA)) } };
}

function readOne(versions: Versions, key: string, { method }: Asked, time?: number): Answer {
  const found = versions.at(key, time);
  if (!found) return { status: 404 };
  const metadata = found.metadata === null ? {} : { [METADATA]: found.metadata };
  const body = method === 'HEAD' ? '' : found.text;
  return { status: 200, headers: { etag: found.etag, ...metadata }, body };
}

function list(versions: Versions, { searchParams }: URL, pageSize: number, time?: number): Answer {
  const prefix = searchParams.get('prefix') ?? '';
  const after = searchParams.get('cursor') ?? '';
  const keys = versions.keysFrom(prefix, after, pageSize + 1, time);
  const page = keys.slice(0, pageSize);
  const blobs = page.map((key) => ({ key, etag: '"x"' }));
  const more = keys.length > pageSize ? { next_cursor: page.at(-1) } : {};
  return { status: 200, body: JSON.stringify({ blobs, directories: [], ...more }) };
}

const METADATA = 'x-amz-meta-user';

function decoded(metadata: string | null): Record<string, unknown> {
  const json = Buffer.from(metadata?.replace('b64;', '') ?? '', 'base64').toString();
  return json === '' ? {} : (JSON.parse(json) as Record<string, unknown>);
}
