import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTraces, type Kind } from './profile.ts';

const secrets = {
  host: 'zone.test',
  titles: ['Herken het'],
  words: ['geweld'],
  typed: ['knisperwaas'],
};

let profile = '';

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
});
afterEach(() => {
  rmSync(profile, { recursive: true });
});

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(profile, path)), { recursive: true });
  writeFileSync(join(profile, path), content);
}

function database(path: string, ...statements: string[]): void {
  put(path, '');
  const db = new DatabaseSync(join(profile, path));
  for (const statement of statements) db.exec(statement);
  db.close();
}

const urls = 'CREATE TABLE urls (id INTEGER, url TEXT, title TEXT, hidden INTEGER)';
const visits = 'CREATE TABLE visits (url INTEGER, transition INTEGER)';
const END_OF_CHAIN = 0x20000000;

function chromium(...statements: string[]): void {
  database('Default/History', urls, visits, ...statements);
}

function firefox(...statements: string[]): void {
  const places =
    'CREATE TABLE moz_places (url TEXT, title TEXT, hidden INTEGER, visit_count INTEGER)';
  database('places.sqlite', places, ...statements);
}

const count = (kind: Kind) => countTraces(kind, profile, secrets);

test('a profile in which nobody visited the site counts nothing', () => {
  chromium("INSERT INTO urls VALUES (1, 'https://weer.test/', 'Het weer', 0)");

  expect(Object.values(count('Chromium'))).toEqual(Array(14).fill(0));
});

test('a row that Chromium hides is in the file, and not on its page of history', () => {
  chromium(
    "INSERT INTO urls VALUES (1, 'https://zone.test/', 'Herken het', 0)",
    "INSERT INTO urls VALUES (2, 'https://zone.test/b/', 'Weer', 1)",
    "INSERT INTO urls VALUES (3, 'https://zone.test/c/', 'Weer', 0)",
    `INSERT INTO visits VALUES (1, ${END_OF_CHAIN}), (2, ${END_OF_CHAIN}), (3, 0)`,
  );

  expect(count('Chromium')).toMatchObject({ historyRows: 3, historyShown: 1, titles: 1 });
});

test('a row that Firefox hides is in the file, and not in its list of history', () => {
  firefox(
    "INSERT INTO moz_places VALUES ('https://zone.test/', 'Weer', 0, 1)",
    "INSERT INTO moz_places VALUES ('https://zone.test/b/', 'Weer', 1, 1)",
    "INSERT INTO moz_places VALUES ('https://zone.test/c/', 'Weer', 0, 0)",
  );

  expect(count('Firefox')).toMatchObject({ historyRows: 3, historyShown: 1, titles: 0 });
});

test('what is not yet written into a database is read with it', () => {
  firefox();
  const db = new DatabaseSync(join(profile, 'places.sqlite'));
  db.exec('PRAGMA journal_mode = WAL');
  db.exec("INSERT INTO moz_places VALUES ('https://zone.test/', 'Weer', 0, 1)");

  const counts = count('Firefox');

  db.close();
  expect(counts).toMatchObject({ historyRows: 1, historyShown: 1 });
});

test('every store of Chromium is counted under its name', () => {
  chromium('CREATE TABLE visited_links (top_level_url TEXT)');
  database('Default/Favicons', "CREATE TABLE icon_mapping AS SELECT 'https://zone.test/' AS url");
  database('Default/Cookies', "CREATE TABLE cookies AS SELECT 'zone.test' AS host_key");
  database('Default/Web Data', "CREATE TABLE autofill AS SELECT 'knisperwaas' AS value");
  put('Default/Cache/Cache_Data/0a_0', '1/0/https://zone.test/stop/');
  put('Default/Code Cache/js/0b_0', '_keyhttps://zone.test/_astro/a.js');
  put('Default/Sessions/Session_1', session('https://zone.test/', 'https://weer.test/'));
  put('Default/Preferences', '{"engagement":{"https://zone.test:443,*":{}},"other":["zone.test"]}');
  put('Default/IndexedDB/https_zone.test_0.indexeddb.leveldb/CURRENT', 'MANIFEST-000001');
  put('Downloads/knisperwaas.pdf', '');

  expect(count('Chromium')).toMatchObject({
    icons: 1,
    cookies: 1,
    autofill: 1,
    cache: 2,
    sessions: 1,
    storage: 1,
    downloads: 1,
    other: 2,
  });
});

test('every store of Firefox is counted under its name', () => {
  firefox("CREATE TABLE moz_annos AS SELECT 'file:///knisperwaas.pdf' AS content");
  database('formhistory.sqlite', "CREATE TABLE moz_formhistory AS SELECT 'knisperwaas' AS value");
  database('cookies.sqlite', "CREATE TABLE moz_cookies AS SELECT 'zone.test' AS host");
  database('favicons.sqlite', "CREATE TABLE moz_icons AS SELECT 'https://zone.test/i' AS icon_url");
  database('permissions.sqlite', "CREATE TABLE moz_perms AS SELECT 'https://zone.test' AS origin");
  put('cache2/entries/0A', 'body :https://zone.test/');
  put('storage/default/https+++zone.test/.metadata-v2', '');
  put(
    'sessionstore.jsonlz4',
    packed('[{"url":"https://zone.test/"},{"url":"https://weer.test/"}]'),
  );

  expect(count('Firefox')).toMatchObject({
    downloads: 1,
    autofill: 1,
    cookies: 1,
    icons: 1,
    cache: 1,
    storage: 1,
    sessions: 1,
    other: 1,
  });
});

test('a file that holds a word or what was typed is counted, whatever its kind', () => {
  chromium();
  put('Default/unheard-of', Buffer.from('tegen geweld', 'utf16le'));
  put('Local State', 'knisperwaas');

  const counts = countTraces('Chromium', profile, secrets);

  expect(counts).toMatchObject({ words: 2, typed: 1, other: 2 });
});

/** A session file of Chromium: its name and version, then commands. */
function session(...commands: string[]): Buffer {
  const parts = commands.flatMap((command) => {
    const size = Buffer.alloc(2);
    size.writeUInt16LE(command.length + 1);
    return [size, Buffer.from([6]), Buffer.from(command)];
  });
  return Buffer.concat([Buffer.from('SNSS\x03\0\0\0', 'latin1'), ...parts]);
}

/** A file of Firefox, packed without repetitions. */
function packed(text: string): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const run = Buffer.from([0xf0, text.length - 15]);
  return Buffer.concat([Buffer.from('mozLz40\0', 'latin1'), size, run, Buffer.from(text)]);
}
