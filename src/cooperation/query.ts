import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** A text for professionals. */
export type Cooperation = CollectionEntry<'cooperation'>;

/** The texts for professionals, in the order of the list. */
export async function allCooperation(): Promise<Cooperation[]> {
  return inOrder(await getCollection('cooperation'), ({ data }) => data.order);
}

/**
 * The laws and circulars that a text leans on.
 * @throws when `content/law.yaml` lacks one
 */
export async function lawsOf({
  id,
  data,
}: Cooperation): Promise<CollectionEntry<'laws'>['data'][]> {
  const known = new Map((await getCollection('laws')).map((law) => [law.id, law.data]));
  return data.laws.map(({ id: key }) => {
    const law = known.get(key);
    if (law) return law;
    throw new Error(
      `content/cooperation/${id}.mdx noemt "${key}", maar content/law.yaml heeft geen ${key}.`,
    );
  });
}
