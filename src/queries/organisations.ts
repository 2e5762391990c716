import { getCollection } from 'astro:content';
import type { HelpLine } from '#lib/help-line.ts';
import type { Organisation } from '#schemas/organisation.ts';
import { toHelpLine } from './help-line.ts';

/** What texts name an organisation with: its id, or a reference from front matter. */
type OrganisationName = string | { id: string };

/** Every organisation with its id, in the order of the list. */
export async function organisationEntries(): Promise<(Organisation & { id: string })[]> {
  const entries = await getCollection('organisations');
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted((one, other) => one.order - other.order);
}

/** Every organisation, in the order of the list: emergency numbers first. */
export async function allOrganisations(): Promise<HelpLine[]> {
  const today = new Date().toISOString().slice(0, 10);
  return (await organisationEntries()).map((organisation) => toHelpLine(organisation, today));
}

/**
 * The organisations a page names, in the page's order.
 * @throws when one does not exist; `page` says where to repair it.
 */
export async function organisationsNamed(
  names: readonly OrganisationName[],
  page: string,
): Promise<HelpLine[]> {
  const today = new Date().toISOString().slice(0, 10);
  const known = new Map((await organisationEntries()).map((entry) => [entry.id, entry]));
  return names.map((name) => {
    const id = typeof name === 'string' ? name : name.id;
    const organisation = known.get(id);
    if (organisation) return toHelpLine(organisation, today);
    throw new Error(`${page} names "${id}", but content/organisations/ has no ${id}.yaml.`);
  });
}
