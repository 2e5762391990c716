import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** A door of the home page, with the page behind it. */
export type Door = CollectionEntry<'doors'>;

/** The doors of the home page, in their order. */
export async function allDoors(): Promise<Door[]> {
  return inOrder(await getCollection('doors'), ({ data }) => data.order);
}
