import { type CollectionEntry, getCollection } from 'astro:content';
import { ofCarriers } from '#zone/carriers.ts';
import { currentZone } from '#zone/query.ts';

/** The single pages of text: safe surfing, privacy, accessibility, about; without sources about who does not work for this zone. */
export async function allPages(): Promise<CollectionEntry<'pages'>[]> {
  const { privacy } = await currentZone();
  return (await getCollection('pages')).map((page) => ({
    ...page,
    data: { ...page.data, sources: ofCarriers(page.data.sources, privacy) },
  }));
}
