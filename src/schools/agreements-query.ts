import { type CollectionEntry, getCollection } from 'astro:content';

/** An agreement of school, CLB and police about one subject. */
export type Agreement = CollectionEntry<'agreements'>;

/** The agreements, in the order of the list. */
export async function allAgreements(): Promise<Agreement[]> {
  const agreements = await getCollection('agreements');
  return agreements.toSorted((one, other) => one.data.order - other.data.order);
}
