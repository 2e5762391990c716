import * as z from 'zod';
import type { Box, BoxPorts, FoundBox } from '#answer/box.ts';
import {
  forEach,
  readText,
  storeOf,
  withinLimit,
  writeNew,
  writeOver,
  type Store,
} from './store.ts';

/** Boxes under the hash of their name, and the marks that say which to look at when. */
export interface BoxStore extends Pick<BoxPorts, 'find' | 'create' | 'replace' | 'forget'> {
  /** Forgets every box whose time is over. */
  tidy: (now: Date) => Promise<void>;
}

const UNTIL = 'until/';

const hash = z.string();
const boxSchema = z.object({
  read: hash,
  write: hash,
  wipe: hash,
  until: z.coerce.date(),
  isOpened: z.boolean(),
  sealed: z.array(z.base64()),
});

/**
 * Opens the boxes on Netlify Blobs, with strong consistency. Nothing in it names a letter.
 * @param deployContext each has a store of its own, so that a preview never touches the boxes of production
 */
export function boxStore(deployContext: string): BoxStore {
  const store = storeOf('boxes', deployContext);
  return {
    find: (name) => withinLimit(findIn(store, name)),
    create: (name, box) => withinLimit(createIn(store, name, box)),
    replace: (name, next, before) => withinLimit(replaceIn(store, name, next, before)),
    forget: (name, until) => withinLimit(forgetIn(store, name, until)),
    tidy: (now) => tidyIn(store, now),
  };
}

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
const markOf = (name: string, until: Date) => `${UNTIL}${dayOf(until)}/${name}`;

async function findIn(store: Store, name: string): Promise<FoundBox | null> {
  const found = await store.getWithMetadata(name, { type: 'text' });
  return found && { ...read(found.data), version: found.etag };
}

async function createIn(store: Store, name: string, box: Box): Promise<boolean> {
  // Before its box, so that none is left without a mark.
  await store.set(markOf(name, box.until), '');
  return writeNew(store, name, written(box));
}

async function replaceIn(
  store: Store,
  name: string,
  { version, ...box }: FoundBox,
  before: FoundBox,
): Promise<boolean> {
  const [mark, old] = [markOf(name, box.until), markOf(name, before.until)];
  await store.set(mark, '');
  if ((await writeOver(store, name, written(box), version, {})) === null) return false;
  if (old !== mark) await store.delete(old);
  return true;
}

async function forgetIn(store: Store, name: string, until: Date): Promise<void> {
  await store.delete(name);
  await store.delete(markOf(name, until));
}

async function tidyIn(store: Store, now: Date): Promise<void> {
  const { blobs } = await store.list({ prefix: UNTIL });
  const old = blobs.map(({ key }) => key).filter((key) => key < UNTIL + dayOf(now));
  await forEach(old, (key) => endIn(store, key, now));
}

/** The mark goes last: when this stops half way, the next night goes on. */
async function endIn(store: Store, key: string, now: Date): Promise<void> {
  const [, , name = ''] = key.split('/');
  const text = await readText(store, name);
  if (text !== null && read(text).until <= now) await store.delete(name);
  await store.delete(key);
}

function written({ sealed, ...box }: Box): string {
  const texts = sealed.map((one) => Buffer.from(one).toString('base64'));
  return JSON.stringify({ ...box, sealed: texts });
}

function read(text: string): Box {
  const { sealed, ...box } = boxSchema.parse(JSON.parse(text));
  return { ...box, sealed: sealed.map((one) => new Uint8Array(Buffer.from(one, 'base64'))) };
}
