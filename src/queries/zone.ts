import { type CollectionEntry, getCollection } from 'astro:content';
import type { Zone } from '#schemas/zone.ts';

const DEFAULT_ZONE = 'deinze-zulte-lievegem';

/**
 * The zone this build is for: `ZONE`, or else Deinze-Zulte-Lievegem.
 * @throws when `content/zones/` has no such zone.
 */
export async function currentZone(): Promise<Zone & { id: string }> {
  const id = process.env.ZONE ?? DEFAULT_ZONE;
  const zones = await getCollection('zones');
  const zone = zones.find((entry) => entry.id === `${id}/zone`);
  if (zone) return { id, ...zone.data };
  const known = zones.map((entry) => entry.id.replace(/\/zone$/, '')).join(', ');
  throw new Error(`ZONE is "${id}", but content/zones/ only has: ${known}.`);
}

/** What the zone adds to the shared text `page` (`offering/gezin`); nothing when it has not said. */
export async function zoneText(page: string): Promise<CollectionEntry<'zoneTexts'> | undefined> {
  const { id } = await currentZone();
  const texts = await getCollection('zoneTexts');
  return texts.find((text) => text.id === `${id}/${page}`);
}
