import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** A subject that people come with. */
export type Subject = CollectionEntry<'subjects'>;

/** The subjects, in the order of their list. */
export async function allSubjects(): Promise<Subject[]> {
  return inOrder(await getCollection('subjects'), ({ data }) => data.order);
}
