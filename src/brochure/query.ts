import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** A chapter of the brochure. */
export type Chapter = CollectionEntry<'stop'>;

/** The chapters of the brochure, by number. */
export async function allChapters(): Promise<Chapter[]> {
  return inOrder(await getCollection('stop'), ({ data }) => data.number);
}

/** A chapter with the ones before and after it. */
interface PlacedChapter {
  chapter: Chapter;
  /** How many chapters there are. */
  count: number;
  previous: Chapter | undefined;
  next: Chapter | undefined;
}

/** The chapters in order, each with its neighbours. */
export async function placedChapters(): Promise<PlacedChapter[]> {
  const chapters = await allChapters();
  return chapters.map((chapter, index) => ({
    chapter,
    count: chapters.length,
    previous: chapters[index - 1],
    next: chapters[index + 1],
  }));
}
