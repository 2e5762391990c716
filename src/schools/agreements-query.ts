import { type CollectionEntry, getCollection } from 'astro:content';

/** What school, CLB and police agree about one subject. */
export type Agreement = CollectionEntry<'agreements'>;

/** The agreements, in the order of the list. */
export async function allAgreements(): Promise<Agreement[]> {
  const agreements = await getCollection('agreements');
  return agreements.toSorted((one, other) => one.data.order - other.data.order);
}
