import { type CollectionEntry, getCollection } from 'astro:content';
import { inOrder } from '#facts/in-order.ts';

/** A reference role of the service. */
export type Role = CollectionEntry<'offering'>;

/** The reference roles of the service, in the order of the list. */
export async function allRoles(): Promise<Role[]> {
  return inOrder(await getCollection('offering'), ({ data }) => data.order);
}

/**
 * One role.
 * @throws when it does not exist; `page` says who asked for it.
 */
export async function roleNamed(id: string, page: string): Promise<Role> {
  const role = (await allRoles()).find((known) => known.id === id);
  if (role) return role;
  throw new Error(
    `${page} leidt naar de rol "${id}", maar content/offering/ heeft geen ${id}.mdx.`,
  );
}
