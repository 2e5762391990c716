import { join } from 'node:path';
import { openCopy } from './database.ts';
import type { Traces } from '#traces/schema.ts';
import { holds, needlesOf } from './needles.ts';
import { entriesIn, filesIn } from './records.ts';

/** A browser, by the kind of files it keeps. */
export type Kind = Traces['browsers'][number]['name'];

/** Counts after one journey. */
export type Counts = Traces['browsers'][number]['journeys'][number]['counts'];

/** Texts that would betray a visit, by kind. */
export interface Secrets {
  /** Host of the site. */
  host: string;
  /** Titles of its pages. */
  titles: readonly string[];
  /** Words on its pages. */
  words: readonly string[];
  /** Text typed there. */
  typed: readonly string[];
}

type Store = Exclude<keyof Counts, 'historyShown' | 'titles' | 'words' | 'typed' | 'back'>;

/** Store by path in the profile; the first match counts, and an unlisted path is "other". */
const stores: Record<Kind, [place: RegExp, store: Store][]> = {
  Chromium: [
    [/\/History#urls$/, 'historyRows'],
    [/\/History#visited_links$/, 'visitedLinks'],
    [/\/History#downloads|^Downloads\//, 'downloads'],
    [/\/Favicons#/, 'icons'],
    [/Cache\/|\/CacheStorage\/|\/ScriptCache\//, 'cache'],
    [/\/Cookies#/, 'cookies'],
    [
      /\/(Local Storage|Session Storage|IndexedDB|File System|Service Worker|WebStorage|blob_storage)\//,
      'storage',
    ],
    [/ Data( For Account)?#/, 'autofill'],
    [/\/Sessions\//, 'sessions'],
  ],
  Firefox: [
    [/^places\.sqlite#moz_places$/, 'historyRows'],
    [/^places\.sqlite#moz_annos$|^Downloads\//, 'downloads'],
    [/^favicons\.sqlite#/, 'icons'],
    [/^(cache2|startupCache|jumpListCache|thumbnails)\//, 'cache'],
    [/^cookies\.sqlite#/, 'cookies'],
    [
      /^(storage\/(default|temporary|permanent)\/|storage\.sqlite#|webappsstore\.sqlite#)/,
      'storage',
    ],
    [/^(formhistory\.sqlite#|logins|autofill-profiles)/, 'autofill'],
    [/^sessionstore/, 'sessions'],
  ],
};

/** How a browser itself chooses what its page of history lists. `?` stands for the host. */
const shown: Record<Kind, { file: string; sql: string }> = {
  // VisitDatabase::GetVisibleVisitsInRange: the last of a chain, no frame, no suggestion of the address bar.
  Chromium: {
    file: 'Default/History',
    sql: `SELECT DISTINCT urls.url AS url FROM urls JOIN visits ON visits.url = urls.id
          WHERE hidden = 0 AND transition & 0x20000000 AND transition & 0xff NOT IN (3, 4, 10)`,
  },
  Firefox: {
    file: 'places.sqlite',
    sql: 'SELECT url FROM moz_places WHERE hidden = 0 AND visit_count > 0',
  },
};

/** Counts what a closed browser kept of a visit in its profile. */
export function countTraces(kind: Kind, profile: string, secrets: Secrets): Omit<Counts, 'back'> {
  const { host, titles, words, typed } = secrets;
  const files = filesIn(profile);
  const marks = needlesOf([host, ...titles, ...words, ...typed]);
  const traces = entriesIn(profile, files).filter(({ bytes }) => holds(bytes, marks));
  const inStore = (store: Store) =>
    traces.filter(({ place }) => storeOf(kind, place) === store).length;
  const filesWith = (texts: readonly string[]) => {
    const wanted = needlesOf(texts);
    return [...files.values()].filter((bytes) => holds(bytes, wanted)).length;
  };
  const titled = needlesOf(titles);
  return {
    historyRows: inStore('historyRows'),
    historyShown: shownRows(kind, profile, host),
    titles: traces.filter(({ bytes }) => holds(bytes, titled)).length,
    words: filesWith([...titles, ...words, ...typed]),
    typed: filesWith(typed),
    cache: inStore('cache'),
    icons: inStore('icons'),
    cookies: inStore('cookies'),
    storage: inStore('storage'),
    autofill: inStore('autofill'),
    sessions: inStore('sessions'),
    downloads: inStore('downloads'),
    visitedLinks: inStore('visitedLinks'),
    other: inStore('other'),
  };
}

function storeOf(kind: Kind, place: string): Store {
  return stores[kind].find(([where]) => where.test(place))?.[1] ?? 'other';
}

function shownRows(kind: Kind, profile: string, host: string): number {
  const { file, sql } = shown[kind];
  using database = openCopy(join(profile, file));
  return database.query(sql).filter(({ url }) => new URL(String(url)).host === host).length;
}
