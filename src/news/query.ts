import { type CollectionEntry, getCollection } from 'astro:content';
import { isOfZone } from '#zone/of-zone.ts';
import { currentZone } from '#zone/query.ts';

/** A piece of news with the name that its address ends in. */
export interface News {
  name: string;
  entry: CollectionEntry<'news'>;
}

/**
 * The news of this zone and of the whole country, newest first.
 * @throws when two pieces would have the same address
 */
export async function allNews(): Promise<News[]> {
  const { id: zoneId } = await currentZone();
  const entries = await getCollection('news', ({ id }) => isOfZone(id, zoneId));
  const news = entries.map((entry) => ({
    name: entry.id.slice(entry.id.lastIndexOf('/') + 1),
    entry,
  }));
  const names = news.map(({ name }) => name);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined)
    throw new Error(`Two pieces of news are called ${double}.mdx. Give one of them another name.`);
  return news.toSorted((one, other) => other.entry.data.date.localeCompare(one.entry.data.date));
}
