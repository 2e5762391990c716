import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';

/** A database of a browser, to be asked. */
export interface Database extends Disposable {
  /** Names of its tables; what serves only to search other tables is left out. */
  tables: () => string[];
  query: (sql: string) => Record<string, SQLOutputValue>[];
}

/** Opens a copy of a database, together with what was not yet written into it, so that what is measured stays as it is. */
export function openCopy(file: string): Database {
  const folder = mkdtempSync(join(tmpdir(), 'traces-rows-'));
  const copy = join(folder, 'database');
  for (const part of ['', '-wal', '-journal'])
    if (existsSync(file + part)) copyFileSync(file + part, copy + part);
  // Browsers count time in numbers that JavaScript cannot hold.
  const database = new DatabaseSync(copy, { readBigInts: true });
  const query = (sql: string) => database.prepare(sql).all();
  return {
    tables: () =>
      query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
      ).map(({ name }) => String(name)),
    query,
    [Symbol.dispose]: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}
