import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf, type Alternate } from '#lib/address.ts';
import type { Call } from './call.ts';
import type { Language } from './schema.ts';
import { organisationEntries } from '#help/query.ts';
import { currentZone } from '#zone/query.ts';

/** First help in one language. */
export type LanguagePage = CollectionEntry<'languages'>;

const DUTCH = 'nl';

/**
 * First help in Dutch, and then in the languages that the zone has switched on, in its order.
 * @throws when the zone names a language that is not there.
 */
export async function languagePages(): Promise<LanguagePage[]> {
  const { id: zone, languages } = await currentZone();
  const pages = new Map((await getCollection('languages')).map((page) => [page.id, page]));
  return [DUTCH, ...languages].map((tag) => {
    const page = pages.get(tag);
    if (page) return page;
    throw new Error(
      `content/zones/${zone}/zone.yaml zet "${tag}" aan, maar content/languages/ heeft geen ${tag}.mdx.`,
    );
  });
}

/**
 * Organisations to call, with their numbers.
 * @throws when one has no number, which a list of numbers cannot show.
 */
export async function callsTo(calls: Language['help'], page: string): Promise<Call[]> {
  const known = new Map((await organisationEntries()).map((entry) => [entry.id, entry]));
  return calls.map(({ organisation: { id }, text }) => {
    const organisation = known.get(id);
    if (!organisation?.phone)
      throw new Error(
        `${page} noemt "${id}", maar content/organisations/ heeft daar geen nummer voor.`,
      );
    const { name, phone, isEmergency } = organisation;
    return { name, phone, isEmergency, text };
  });
}

/** The same page in each language, for search engines; readers of any other language get the list. */
export function alternatesOf(pages: readonly LanguagePage[], site: URL | undefined): Alternate[] {
  const list = { tag: 'x-default', href: addressOf('/talen/', site) };
  return [...pages.map(({ id }) => ({ tag: id, href: addressOf(`/talen/${id}/`, site) })), list];
}
