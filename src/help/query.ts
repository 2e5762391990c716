import { getEntry } from 'astro:content';
import { type Directory, directoryOf } from './directory.ts';
import type { HelpCard, HelpDetail, HelpLine } from './view.ts';
import type { Phone } from '#facts/phone.ts';
import type { Card } from '#lib/vcard.ts';
import type { Organisation } from './schema.ts';
import { cardOf } from './card.ts';
import { nearest, phoneNear } from './phone-near.ts';
import { shortName } from './short-name.ts';
import { type OrganisationEntry, toHelpCard, toHelpDetail, toHelpLine } from './help-line.ts';
import { serviceList } from './hsds.ts';
import { inOrder } from '#facts/in-order.ts';
import { dayOfBuild } from '#lib/environment.ts';
import { onceInABuild } from '#lib/once-in-a-build.ts';
import { seenIn } from '#zone/query.ts';

/** Reference from a text to an organisation: its id, or a reference from front matter. */
type OrganisationName = string | { id: string };

/**
 * Every organisation that this zone's site shows, its region's among them, in the order of the list.
 * @throws when one sends citizens to another that does not exist.
 */
export const organisationEntries = onceInABuild(async (): Promise<OrganisationEntry[]> => {
  const seen = await seenIn('organisations');
  const all = seen.map(({ name: id, entry }) => ({ id, ...entry.data }));
  const names = new Map(all.map(({ id, name }) => [id, name]));
  const entries = all.map((one) => ({ ...one, instead: insteadOf(one, names) }));
  return inOrder(entries, ({ order }) => order);
});

/** The same, by the id that texts name. */
export const organisationsById = onceInABuild(
  async () => new Map((await organisationEntries()).map((entry) => [entry.id, entry])),
);

/** Every organisation, in the order of the list: emergency numbers first. */
export async function allOrganisations(): Promise<HelpLine[]> {
  return (await organisationEntries()).map((organisation) => toHelpLine(organisation, today()));
}

/** Every organisation as its own page shows it. */
export async function organisationDetails(): Promise<HelpDetail[]> {
  return (await organisationEntries()).map((organisation) => toHelpDetail(organisation, today()));
}

/** `/hulp/` for this zone: what somebody says, who always answers, and every group. */
export async function directory(): Promise<Directory> {
  const file = await getEntry('directory', 'directory');
  if (!file)
    throw new Error('content/directory.yaml is er niet: daarin staat hoe /hulp/ is ingedeeld.');
  const cards = (await organisationEntries()).map((entry) => toHelpCard(entry, today()));
  return directoryOf(file.data, cards);
}

/** Who to call, by a short name. */
export interface LineToCall {
  id: string;
  /** `CAW`, without what stands in brackets or behind a colon. */
  who: string;
  /** Its number, or that of the same service nearby; nothing when none is confirmed. */
  phone: Phone | undefined;
}

/** Every organisation that is no emergency number, as a line to call. */
export async function linesToCall(): Promise<LineToCall[]> {
  const entries = await organisationEntries();
  return entries
    .filter(({ isEmergency, phone }) => !isEmergency || !phone)
    .map((entry) => ({
      ...{ id: entry.id, who: shortName(entry.name) },
      phone: phoneNear(entry, entries),
    }));
}

/** Every organisation as a card for the contacts of a telephone. */
export async function organisationCards(): Promise<{ id: string; card: Card }[]> {
  return (await organisationEntries()).map((entry) => ({ id: entry.id, card: cardOf(entry) }));
}

/** Every organisation as open data, in the shape of the Human Services Data Specification 3.0. */
export async function organisationData(): Promise<Record<string, unknown>> {
  return serviceList(await organisationEntries(), today());
}

/**
 * The organisations a page names, in the page's order.
 * @throws when one does not exist; `page` says where to repair it.
 */
export async function organisationsNamed(
  names: readonly OrganisationName[],
  page: string,
): Promise<HelpLine[]> {
  return (await entriesNamed(names, page)).map((entry) => toHelpLine(entry, today()));
}

/**
 * The organisations a page names, as cards with the ways to reach them, in the page's order.
 * @throws when one does not exist; `page` says where to repair it.
 */
export async function cardsNamed(
  names: readonly OrganisationName[],
  page: string,
): Promise<HelpCard[]> {
  return (await entriesNamed(names, page)).map((entry) => toHelpCard(entry, today()));
}

/**
 * The organisations a page names, with the ways to talk to them, in the page's order.
 * @throws when one does not exist; `page` says where to repair it.
 */
export async function callsNamed(names: readonly OrganisationName[], page: string) {
  return (await entriesNamed(names, page)).map((entry) => {
    const { id, name, summary, phone, website } = toHelpLine(entry, today());
    const { chat } = toHelpCard(entry, today());
    return { id, name, summary, phone, website, chat };
  });
}

/** A service that has its number in the region of this zone alone is the one there. */
async function entriesNamed(names: readonly OrganisationName[], page: string) {
  const known = await organisationsById();
  return names.map((name) => {
    const id = typeof name === 'string' ? name : name.id;
    const entry = known.get(id);
    if (entry) return nearest(entry, [...known.values()]);
    throw new Error(`${page} noemt "${id}", maar content/organisations/ heeft geen ${id}.yaml.`);
  });
}

type Named = Organisation & { id: string };

function insteadOf(
  { id, routeCitizensTo }: Named,
  names: Map<string, string>,
): OrganisationEntry['instead'] {
  if (routeCitizensTo === undefined) return undefined;
  const name = names.get(routeCitizensTo);
  if (name !== undefined) return { id: routeCitizensTo, name };
  throw new Error(`${id}.yaml stuurt burgers naar "${routeCitizensTo}", en dat bestaat niet.`);
}

function today(): string {
  return dayOfBuild(process.env, new Date());
}
