import { getStore, type SetOptions } from '@netlify/blobs';
import { STORE_LIMIT } from '#contact/terms.ts';
import { withTimeout } from './with-timeout.ts';

/** Keys of a store, all or a part of them. */
export interface Listed {
  blobs: { key: string }[];
}

/** What we ask of a store: part of Netlify's own, and all of one in a folder. */
export interface Store {
  set: (
    key: string,
    text: string,
    options?: SetOptions,
  ) => Promise<{ modified: boolean; etag?: string }>;
  get: (key: string, options?: { type: 'text' }) => Promise<string | null>;
  getWithMetadata: (
    key: string,
    options: { type: 'text' },
  ) => Promise<{ data: string; metadata: Record<string, unknown>; etag?: string } | null>;
  list: {
    (options: { prefix?: string; paginate: true }): AsyncIterable<Listed>;
    (options?: { prefix?: string; paginate?: false }): Promise<Listed>;
  };
  delete: (key: string) => Promise<void>;
}

type OpenStore = (name: string) => Store;

/** Netlify Blobs, with strong consistency. */
let openStore: OpenStore = (name) => getStore({ name, consistency: 'strong' });

/** Keeps every store elsewhere from now on: on a machine that has no Netlify Blobs. */
export function useStores(open: OpenStore): void {
  openStore = open;
}

/**
 * Opens a store of this host.
 * @param deployContext each has stores of its own, so that a preview never touches the letters of production
 */
export function storeOf(name: string, deployContext: string): Store {
  return openStore(`${name}-${deployContext || 'local'}`);
}

/** Waits for the store, but not for ever: Blobs itself has no limit. */
export function withinLimit<T>(work: Promise<T>, limitMs = STORE_LIMIT): Promise<T> {
  return withTimeout(work, limitMs);
}

/**
 * Writes where nothing is yet; false when something else is there. Netlify Blobs 11 answers "modified" to a
 * conditional write whatever the store said, 401, 403 and 404 too: only a version, or our own text read back, is
 * proof (netlify/primitives#741).
 * @throws when the text is not in the store, whatever the library says
 */
export async function writeNew(
  store: Store,
  key: string,
  text: string,
  options: { metadata?: Record<string, unknown> } = {},
): Promise<boolean> {
  const { modified, etag } = await store.set(key, text, { ...options, onlyIfNew: true });
  if (!modified || etag) return modified;
  const found = await readText(store, key);
  if (found === null) throw new Error('The store did not keep what it was given.');
  return found === text;
}

/**
 * Writes over the version that was read, and gives the new one; `null` when the first is no longer there, because
 * what was deleted must not come back. The local store does not say which version it gives.
 * @throws when nothing shows that it was written: see `writeNew`
 */
export async function writeOver(
  store: Store,
  key: string,
  text: string,
  version: string | undefined,
  metadata: Record<string, unknown>,
): Promise<{ version: string | undefined } | null> {
  const condition = version === undefined ? {} : { onlyIfMatch: version };
  const { modified, etag } = await store.set(key, text, { ...condition, metadata });
  if (modified && !etag && version !== undefined)
    throw new Error('The store does not say that it wrote.');
  return modified ? { version: etag === '' ? undefined : etag } : null;
}

/** Questions to the store at once: each takes a connection, and a process has a thousand. */
export const AT_ONCE = 50;

/**
 * Does the same for each of many keys, some at a time: one that fails keeps no other from its turn.
 * @throws when one failed, once all had their turn
 */
export async function forEach(
  keys: readonly string[],
  work: (key: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const attempt = (key: string) => work(key).catch((cause: unknown) => failures.push(cause));
  for (let start = 0; start < keys.length; start += AT_ONCE)
    await Promise.all(keys.slice(start, start + AT_ONCE).map(attempt));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${keys.length} keys failed.`);
}

/** Deletes every entry whose key is old. */
export async function deleteOld(store: Store, isOld: (key: string) => boolean): Promise<void> {
  const { blobs } = await store.list();
  await forEach(blobs.map(({ key }) => key).filter(isOld), (key) => store.delete(key));
}

/** The text under a key; `null` when nothing is there, although the library's type says `string`. */
export async function readText(store: Store, key: string): Promise<string | null> {
  return store.get(key, { type: 'text' });
}
