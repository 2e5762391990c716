import type { CollectionEntry } from 'astro:content';
import { seenIn } from '#zone/query.ts';

/** A piece of news with the name that its address ends in. */
export interface News {
  name: string;
  entry: CollectionEntry<'news'>;
}

/** The news of this zone and of the whole country, newest first. */
export async function allNews(): Promise<News[]> {
  const news = await seenIn('news');
  return news.toSorted((one, other) => other.entry.data.date.localeCompare(one.entry.data.date));
}
