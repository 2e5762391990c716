import { type CollectionEntry, getCollection } from 'astro:content';

/** The single pages of text: safe surfing, privacy, accessibility, about. */
export function allPages(): Promise<CollectionEntry<'pages'>[]> {
  return getCollection('pages');
}
