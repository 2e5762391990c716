import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** A reference role of the service. */
export type Role = CollectionEntry<'offering'>;

/** The reference roles of the service, in the order of the list. */
export async function allRoles(): Promise<Role[]> {
  return inOrder(await getCollection('offering'), ({ data }) => data.order);
}
