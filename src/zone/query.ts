import { type CollectionEntry, getCollection, render, type RenderResult } from 'astro:content';
import { chosenZone } from '#lib/environment.ts';
import type { Zone } from './schema.ts';

/**
 * The zone this build is for: `ZONE`, or else Deinze-Zulte-Lievegem.
 * @throws when `content/zones/` has no such zone.
 */
export async function currentZone(): Promise<Zone & { id: string }> {
  const id = chosenZone(process.env);
  const zones = await getCollection('zones');
  const zone = zones.find((entry) => entry.id === `${id}/zone`);
  if (zone) return { id, ...zone.data };
  const known = zones.map((entry) => entry.id.replace(/\/zone$/, '')).join(', ');
  throw new Error(`ZONE is "${id}", but content/zones/ only has: ${known}.`);
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
  const { id } = await currentZone();
  const texts = await getCollection('zoneTexts');
  const text = texts.find((entry) => entry.id === `${id}/${page}`);
  if (!text) return { Content: undefined, sources: [] };
  return { Content: (await render(text)).Content, sources: text.data.sources };
}
