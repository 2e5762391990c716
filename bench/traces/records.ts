import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCopy } from './database.ts';
import { writtenTo } from './leveldb.ts';
import { unpack } from './lz4.ts';

/** One thing that a browser wrote down: a row, an entry, or a whole file of a kind that is not known here. */
export interface Entry {
  /** File within the profile; of a database also the table: `Default/History#urls`. */
  place: string;
  bytes: Buffer;
}

/** Every file of a folder and of the folders in it, unpacked, by its path in the folder. */
export function filesIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), unpack(readFileSync(path))]));
}

/** Everything that these files of a folder hold; a path is an entry too. */
export function entriesIn(folder: string, files: ReadonlyMap<string, Buffer>): Entry[] {
  return [...files].flatMap(([path, bytes]) => [
    ...entriesOf(join(folder, path), path, bytes),
    { place: `${path}#path`, bytes: Buffer.from(path) },
  ]);
}

function entriesOf(file: string, path: string, bytes: Buffer): Entry[] {
  if (/-(wal|shm|journal)$/.test(path)) return []; // read with the database it belongs to
  if (isKind(bytes, 'SQLite format 3')) return rowsOf(file, path);
  return partsOf(path, bytes).map((part) => ({ place: path, bytes: part }));
}

function rowsOf(file: string, path: string): Entry[] {
  using database = openCopy(file);
  return database.tables().flatMap((table) =>
    database.query(`SELECT * FROM "${table}"`).map((row) => ({
      place: `${path}#${table}`,
      bytes: Buffer.concat(Object.values(row).map(bytesOf)),
    })),
  );
}

function bytesOf(value: unknown): Buffer {
  if (value instanceof Uint8Array) return Buffer.from(value);
  return Buffer.from(typeof value === 'string' ? `${value}\0` : '');
}

function partsOf(path: string, bytes: Buffer): Buffer[] {
  if (isKind(bytes, 'SNSS')) return commandsIn(bytes);
  if (/\d{6}\.log$/.test(path)) return writtenTo(bytes);
  return objectsIn(bytes) ?? [bytes];
}

function isKind(bytes: Buffer, magic: string): boolean {
  return bytes.subarray(0, magic.length).toString('latin1') === magic;
}

/** Commands in a session file of Chromium, after its name and version: size, then kind and content. */
function commandsIn(file: Buffer): Buffer[] {
  const commands: Buffer[] = [];
  for (let at = 8; at + 2 <= file.length;) {
    const end = at + 2 + file.readUInt16LE(at);
    commands.push(file.subarray(at + 2, end));
    at = end;
  }
  return commands;
}

/** Objects in a file of settings, each with its own names and texts, without those of objects within it. */
function objectsIn(bytes: Buffer): Buffer[] | undefined {
  try {
    return ownTextsIn(JSON.parse(bytes.toString()));
  } catch {
    return undefined;
  }
}

function ownTextsIn(value: unknown): Buffer[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [name, inner] : [name],
  );
  return [Buffer.from(own.join('\0')), ...Object.values(value).flatMap(ownTextsIn)];
}
