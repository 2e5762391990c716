/** The zone whose folder a file of `content/` stands in; `undefined` for a file that all zones share. */
export function zoneOf(file: string): string | undefined {
  return /^(?:content\/)?zones\/([^/]+)\//.exec(file)?.[1];
}

/** What the entry made of a file is called: `caw` for all zones, `rupel/zsg-antwerpen` for one. */
export function entryId(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const zone = zoneOf(file);
  return zone === undefined ? name : `${zone}/${name}`;
}

/** An entry that a zone sees. */
export interface Seen<Entry> {
  /** What it is called within its zone: `zsg-antwerpen`. */
  name: string;
  /** The zone has it for itself. */
  isOwn: boolean;
  entry: Entry;
}

/**
 * Takes from a collection what all zones share and what is of this zone.
 * @throws when two of them have one name, because the name is what addresses and texts use
 */
export function ofZone<Entry extends { id: string }>(
  entries: readonly Entry[],
  zone: string,
): Seen<Entry>[] {
  const own = `${zone}/`;
  const seen = entries.flatMap((entry) => {
    if (entry.id.startsWith(own)) return [{ name: entry.id.slice(own.length), isOwn: true, entry }];
    return entry.id.includes('/') ? [] : [{ name: entry.id, isOwn: false, entry }];
  });
  const double = firstTwice(seen.map(({ name }) => name));
  if (double === undefined) return seen;
  throw new Error(
    `content/zones/${zone}/ heeft een bestand "${double}", en alle zones delen er ook zo een. Geef het een andere naam.`,
  );
}

function firstTwice(names: readonly string[]): string | undefined {
  const before = new Set<string>();
  return names.find((name) => before.size === before.add(name).size);
}

/** What is asked of a zone to find it, or the one it became. */
interface ZoneEntry {
  /** `rupel/zone`, as its file is called. */
  id: string;
  data: { mergedInto?: string | undefined };
}

/** The zone of that name, or the one it was merged into since; nothing when that leads nowhere. */
export function zoneNow<Entry extends ZoneEntry>(
  zones: readonly Entry[],
  id: string,
): { id: string; data: Entry['data'] } | undefined {
  const zone = zones.find((entry) => entry.id === `${id}/zone`);
  if (zone?.data.mergedInto === undefined) return zone && { id, data: zone.data };
  return zoneNow(
    zones.filter((entry) => entry !== zone),
    zone.data.mergedInto,
  );
}
