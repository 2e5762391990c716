import { type CollectionEntry, getCollection } from 'astro:content';
import { addressOf, type Alternate } from '#lib/address.ts';
import type { Call } from './call.ts';
import type { Language } from './schema.ts';
import { organisationsById } from '#help/query.ts';
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
  const known = await organisationsById();
  return calls.map(({ organisation: { id }, text }) => {
    const organisation = known.get(id);
    if (!organisation?.phone)
      throw new Error(
        `${page} noemt "${id}", maar content/organisations/ heeft daar geen nummer voor.`,
      );
    const { name, phone, isEmergency, languages } = organisation;
    return { name, phone, isEmergency, languages, text };
  });
}

/** Lines that speak a language first; each keeps its place among its like. */
export function speakingFirst(calls: readonly Call[], tag: string): Call[] {
  const spoken = calls.filter((call) => speaks(call, tag));
  return [...spoken, ...calls.filter((call) => !spoken.includes(call))];
}

/** Somebody answers in a language, as far as the organisation says. */
function speaks({ languages }: Call, tag: string): boolean {
  return languages?.includes(tag) ?? false;
}

/** A list of numbers with its heading. */
export interface CallList {
  head: string;
  text: string;
  calls: Call[];
  /** Marks a line that answers in Dutch only, where the list does not say it. */
  mark: string | undefined;
}

/** The numbers of a page: in danger, and then who helps; first the list with a line that speaks its language. */
export async function callLists({
  id,
  data,
}: LanguagePage): Promise<{ danger: Call[]; lists: CallList[] }> {
  const file = `content/languages/${id}.mdx`;
  const { helpTitle, helpText, otherTitle, otherText, translation } = data;
  const [help, other] = [await callsTo(data.help, file), await callsTo(data.other, file)];
  const inDutch = { head: helpTitle, text: helpText, calls: help, mark: translation?.inDutch };
  const inOthers = { head: otherTitle, text: otherText, calls: speakingFirst(other, id) };
  const isSpoken = translation !== null && other.some((call) => speaks(call, id));
  const others = { ...inOthers, mark: undefined };
  return {
    danger: await callsTo(data.danger, file),
    lists: isSpoken ? [others, inDutch] : [inDutch, others],
  };
}

/** A language as a link shows it, by the name it gives itself. */
export interface LinkedLanguage {
  tag: string;
  name: string;
  direction: 'ltr' | 'rtl';
}

/** A language as a list shows it, also by its name in Dutch. */
export interface ListedLanguage extends LinkedLanguage {
  dutchName: string;
}

/** The languages of some pages, in the same order. */
export function listed(pages: readonly LanguagePage[]): ListedLanguage[] {
  const dutchNames = new Intl.DisplayNames(['nl'], { type: 'language' });
  return pages.map(({ id, data: { name, direction } }) => ({
    tag: id,
    name,
    direction,
    dutchName: dutchNames.of(id) ?? name,
  }));
}

/** The same page in each language, for search engines; readers of any other language get the list. */
export function alternatesOf(pages: readonly LanguagePage[], site: URL | undefined): Alternate[] {
  const list = { tag: 'x-default', href: addressOf('/talen/', site) };
  return [...pages.map(({ id }) => ({ tag: id, href: addressOf(`/talen/${id}/`, site) })), list];
}
