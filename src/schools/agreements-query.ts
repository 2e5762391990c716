import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** An agreement of school, CLB and police about one subject. */
export type Agreement = CollectionEntry<'agreements'>;

/** The agreements, in the order of the list. */
export async function allAgreements(): Promise<Agreement[]> {
  return inOrder(await getCollection('agreements'), ({ data }) => data.order);
}
