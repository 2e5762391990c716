import {
  type CollectionEntry,
  type CollectionKey,
  getCollection,
  render,
  type RenderResult,
} from 'astro:content';
import { chosenZone } from '#lib/environment.ts';
import { onceInABuild } from '#lib/once-in-a-build.ts';
import { ofZone, type Seen, zoneNow } from './of-zone.ts';
import type { Zone } from './schema.ts';

/** A zone, and what it is called. */
interface CurrentZone extends Zone {
  /** Its folder. */
  id: string;
  /**
   * Name that goes into the words for an answer: that of `ZONE`, also after a merger. The store of this host holds what
   * was made under it, and people keep their words.
   */
  nameInWords: string;
}

/**
 * The zone this build is for: `ZONE`, or else Deinze-Zulte-Lievegem; a zone that was merged stands for the one it became.
 * @throws when `content/zones/` has no such zone, or the zone was merged into none that it has.
 */
export const currentZone = onceInABuild(async (): Promise<CurrentZone> => {
  const id = chosenZone(process.env);
  const zones = await getCollection('zones');
  const zone = zoneNow(zones, id);
  if (zone) return { id: zone.id, nameInWords: id, ...zone.data };
  if (zones.some((entry) => entry.id === `${id}/zone`))
    throw new Error(`content/zones/${id}/zone.yaml: mergedInto leidt naar geen zone.`);
  const known = zones.map((entry) => entry.id.replace(/\/zone$/, '')).join(', ');
  throw new Error(`ZONE is "${id}", but content/zones/ only has: ${known}.`);
});

/** What this zone's site shows of a collection: what all zones share, and the zone's own. */
export async function seenIn<Name extends CollectionKey>(
  collection: Name,
): Promise<Seen<CollectionEntry<Name>>[]> {
  const { id } = await currentZone();
  return ofZone(await getCollection(collection), id);
}

/** What one zone adds to a shared page. */
interface ZoneText {
  /** Its text, to show with the components of texts; nothing when the zone has not said. */
  Content: RenderResult['Content'] | undefined;
  /** Its sources. */
  sources: CollectionEntry<'zoneTexts'>['data']['sources'];
}

/** What the zone adds to the shared text `page` (`offering/gezin`). */
export async function zoneText(page: string): Promise<ZoneText> {
  const text = (await seenIn('zoneTexts')).find(({ name }) => name === page)?.entry;
  if (!text) return { Content: undefined, sources: [] };
  return { Content: (await render(text)).Content, sources: text.data.sources };
}
