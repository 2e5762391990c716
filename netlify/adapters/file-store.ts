import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetOptions } from '@netlify/blobs';
import type { Listed, Store } from './store.ts';

/**
 * Opens a store in a folder of this machine, of one process alone. What it says it wrote outlives a power cut: a
 * temporary file, written out, then its name, then the folder written out too.
 */
export function fileStore(root: string, name: string): Store {
  const folder = folderIn(root, name);

  function list(options: { prefix?: string; paginate: true }): AsyncIterable<Listed>;
  function list(options?: { prefix?: string; paginate?: false }): Promise<Listed>;
  function list({ prefix = '', paginate = false } = {}): AsyncIterable<Listed> | Promise<Listed> {
    const listed = listIn(folder, prefix);
    return paginate ? onePage(listed) : listed;
  }

  return {
    set: (key, text, options) =>
      inTurn(folder.fileOf(key), async () => {
        const written = await write(folder, key, text, options);
        return written ? { modified: true, etag: written.version } : { modified: false };
      }),
    get: async (key) => (await read(folder, key))?.text ?? null,
    getWithMetadata: async (key) => {
      const entry = await read(folder, key);
      return entry && { data: entry.text, metadata: entry.metadata, etag: entry.version };
    },
    delete: (key) => inTurn(folder.fileOf(key), () => forget(folder, key)),
    list,
  };
}

/** Takes away what a process that was killed left half written; only while no other process uses the store. */
export async function forgetHalves(root: string): Promise<void> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const halves = files.filter((file) => file.isFile() && file.name.startsWith('.'));
  await Promise.all(halves.map(({ parentPath, name }) => rm(join(parentPath, name))));
}

/** Where the entries of a store lie, each in a file. */
interface Folder {
  path: string;
  fileOf: (key: string) => string;
  /** Sees to it that the folder is there. */
  ready: () => Promise<void>;
}

function folderIn(root: string, name: string): Folder {
  const path = join(root, encodeURIComponent(name));
  let isMade = false;
  return {
    path,
    fileOf: (key) => join(path, encodeURIComponent(key)),
    // When it is used, and not before: a disk that is gone must fail who asks for it, and nobody else.
    ready: async () => {
      if (isMade) return;
      await mkdir(path, { recursive: true });
      await writeOut(root);
      isMade = true;
    },
  };
}

async function read({ ready, fileOf }: Folder, key: string): Promise<Entry | null> {
  await ready();
  return readFile(fileOf(key), 'utf8').then(entryIn, nothingIfGone);
}

async function write(
  folder: Folder,
  key: string,
  text: string,
  { metadata = {}, onlyIfNew = false, onlyIfMatch }: SetOptions = {},
): Promise<Entry | null> {
  if (onlyIfMatch !== undefined && (await read(folder, key))?.version !== onlyIfMatch) return null;
  const entry = { version: randomUUID(), metadata, text };
  const part = join(folder.path, `.${entry.version}`);
  await folder.ready();
  try {
    await writeFileOut(part, textOf(entry));
    if (!(await (onlyIfNew ? linkNew : replace)(part, folder.fileOf(key)))) return null;
  } finally {
    await rm(part, { force: true });
  }
  await writeOut(folder.path);
  return entry;
}

async function forget({ ready, fileOf, path }: Folder, key: string): Promise<void> {
  await ready();
  await rm(fileOf(key), { force: true });
  await writeOut(path);
}

async function listIn({ ready, path }: Folder, prefix: string): Promise<Listed> {
  await ready();
  const names = (await readdir(path)).filter((file) => !file.startsWith('.'));
  const keys = names.map((file) => decodeURIComponent(file)).sort();
  return { blobs: keys.filter((key) => key.startsWith(prefix)).map((key) => ({ key })) };
}

async function* onePage(listed: Promise<Listed>): AsyncGenerator<Listed> {
  yield await listed;
}

/** What a file holds: a line about the text, then the text. */
interface Entry {
  version: string;
  metadata: Record<string, unknown>;
  text: string;
}

function textOf({ version, metadata, text }: Entry): string {
  return `${JSON.stringify({ version, metadata })}\n${text}`;
}

function entryIn(file: string): Entry {
  const end = file.indexOf('\n');
  const about = JSON.parse(file.slice(0, end)) as Omit<Entry, 'text'>;
  return { ...about, text: file.slice(end + 1) };
}

function nothingIfGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function writeFileOut(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name in a folder is on the disk once the folder is. Windows cannot say so, and needs no saying. */
async function writeOut(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, constants.O_RDONLY);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function replace(part: string, path: string): Promise<boolean> {
  await rename(part, path);
  return true;
}

/** Gives a file its name unless there is one of that name: another process cannot come in between. */
async function linkNew(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Last change of each file that is on its way: every request opens the store for itself, and all take turns. */
const last = new Map<string, Promise<unknown>>();

async function inTurn<Done>(path: string, work: () => Promise<Done>): Promise<Done> {
  const mine = (last.get(path) ?? Promise.resolve()).then(work, work);
  const settled = mine.catch(() => undefined);
  last.set(path, settled);
  try {
    return await mine;
  } finally {
    if (last.get(path) === settled) last.delete(path);
  }
}
