import { type CollectionEntry, getCollection } from 'astro:content';
import { currentZone } from './zone.ts';

/** What school, CLB and police agree about one subject. */
export type Agreement = CollectionEntry<'agreements'>;

/** The agreements, in the order of the list. */
export async function allAgreements(): Promise<Agreement[]> {
  const agreements = await getCollection('agreements');
  return agreements.toSorted((one, other) => one.data.order - other.data.order);
}

/** What only this zone agreed; nothing while we do not know it. */
export async function agreementsOfZone(): Promise<CollectionEntry<'zoneAgreements'> | undefined> {
  const { id } = await currentZone();
  const entries = await getCollection('zoneAgreements');
  return entries.find((entry) => entry.id === `${id}/agreements`);
}
