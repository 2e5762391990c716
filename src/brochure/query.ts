import { type CollectionEntry, getCollection } from 'astro:content';

/** A chapter of the brochure. */
export type Chapter = CollectionEntry<'stop'>;

/**
 * The chapters of the brochure, by number.
 * @throws when two chapters carry the same number.
 */
export async function allChapters(): Promise<Chapter[]> {
  const chapters = (await getCollection('stop')).toSorted(
    (one, other) => one.data.number - other.data.number,
  );
  chapters.forEach((chapter, index) => {
    const next = chapters[index + 1];
    if (next?.data.number === chapter.data.number)
      throw new Error(
        `stop/${chapter.id} and stop/${next.id} are both number ${chapter.data.number}.`,
      );
  });
  return chapters;
}

/** A chapter with the ones before and after it. */
interface PlacedChapter {
  chapter: Chapter;
  previous: Chapter | undefined;
  next: Chapter | undefined;
}

/** The chapters in order, each with its neighbours. */
export async function placedChapters(): Promise<PlacedChapter[]> {
  const chapters = await allChapters();
  return chapters.map((chapter, index) => ({
    chapter,
    previous: chapters[index - 1],
    next: chapters[index + 1],
  }));
}
