import type { Provenance } from '#facts/provenance.ts';
import { freshUntil } from '#facts/freshness.ts';
import { filterValues } from './filter.ts';
import type { HelpCard, HelpDetail, HelpFact, HelpLine } from './view.ts';
import { periodInWords } from '#lib/hours-in-words.ts';
import { withCapital } from '#lib/in-words.ts';
import { isAlways, openingTimes } from '#lib/opening-hours.ts';
import { words } from '#lib/words.ts';
import type { Organisation } from './schema.ts';
import { structuredData } from './structured-data.ts';

/** The stroke stays at the end of a line. */
const BETWEEN = '\u00A0· ';

/** An organisation with its id, and the organisation it refers citizens to. */
export interface OrganisationEntry extends Organisation {
  id: string;
  instead: { id: string; name: string } | undefined;
}

/** Opening hours that may still be shown, with the last day on which they may. */
export type FreshHours = NonNullable<Organisation['hours']> & { until: string };

/** Opening hours of an organisation, if they may be shown on the day `today`. */
export function freshHours({ hours }: Organisation, today: string): FreshHours | undefined {
  const until = hours && freshUntil(hours);
  return hours && until && today <= until ? { ...hours, until } : undefined;
}

/** View of an organisation in a list on the day `today`: hours only while they are fresh. */
export function toHelpLine(entry: OrganisationEntry, today: string): HelpLine {
  const hours = freshHours(entry, today);
  return {
    id: entry.id,
    name: entry.name,
    summary: entry.summary,
    website: entry.website,
    phone: entry.phone ?? undefined,
    chat: entry.chat,
    isEmergency: entry.isEmergency,
    facts: [...hoursFacts(entry, hours), ...factsOf(entry)],
    instead: entry.instead,
    source: provenanceOf(entry),
    hoursSource: hours && hours.source !== entry.source ? provenanceOf(hours) : undefined,
  };
}

/** View of an organisation on a card on the day `today`. */
export function toHelpCard(entry: OrganisationEntry, today: string): HelpCard {
  const hours = freshHours(entry, today);
  const [, sentence = entry.summary] = /^(.+?[.?!]) /.exec(entry.summary) ?? [];
  return {
    ...{ id: entry.id, name: entry.name, website: entry.website, sentence },
    phone: entry.phone ?? undefined,
    chat: entry.chat ?? (entry.channels.includes('chat') ? entry.website : undefined),
    isEmergency: entry.isEmergency,
    isAlways: hours?.periods.some(isAlways) === true,
    facts: cardFacts(entry),
    more: hours ? hoursTexts(hours) : [],
    ways: filterValues(entry.channels, entry.isAnonymous === true, entry.isFree === true),
    opening: hours && openingTimes(hours, today, hours.until),
  };
}

/** View of an organisation on its own page on the day `today`. */
export function toHelpDetail(entry: OrganisationEntry, today: string): HelpDetail {
  return {
    ...toHelpLine(entry, today),
    details: detailsOf(entry, freshHours(entry, today)),
    data: structuredData(entry, freshHours(entry, today)),
  };
}

/** Hours in a few words, each way of contact by its name. */
function hoursTexts({ periods }: Pick<FreshHours, 'periods'>): string[] {
  return periods.map((period) => `${words.help.channel[period.channel]}: ${periodInWords(period)}`);
}

function hoursFacts({ channels }: Organisation, hours: FreshHours | undefined): string[] {
  if (hours) return hoursTexts(hours);
  // A site to read has no hours to look for.
  return channels.some((channel) => ['phone', 'chat'].includes(channel))
    ? [words.help.hoursUnknown]
    : [];
}

function factsOf(organisation: Organisation): string[] {
  const { isFree, isAnonymous, showsOnBill, channels, languages, professionalsOnly } = organisation;
  const { fact, channel } = words.help;
  return [
    professionalsOnly && fact.professionals,
    isFree === true && fact.free,
    isFree === false && fact.paid,
    isAnonymous === true && fact.anonymous,
    isAnonymous === false && fact.named,
    ...channels.map((name) => name !== 'phone' && channel[name]),
    showsOnBill === false && fact.offBill,
    showsOnBill === true && fact.onBill,
    languages !== null && !languages.includes('nl') && languageNames(languages),
  ].filter((text) => text !== false);
}

/** What is told first, because it decides whether somebody dares to call. */
function cardFacts({
  isFree,
  isAnonymous,
  showsOnBill,
  professionalsOnly,
}: Organisation): string[] {
  const { fact } = words.help;
  return [
    professionalsOnly && fact.professionals,
    isFree === true && fact.free,
    isAnonymous === true && fact.anonymous,
    isAnonymous === false && fact.named,
    showsOnBill === false && fact.offBill,
  ].filter((text) => text !== false);
}

function detailsOf(entry: OrganisationEntry, hours: FreshHours | undefined): HelpFact[] {
  const { detail, theme, who, channel } = words.help;
  const rows: [term: string, texts: (string | undefined)[]][] = [
    [detail.about, [entry.themes.map((name) => theme[name].name).join(BETWEEN)]],
    [detail.who, [withCapital(entry.audience.map((name) => who[name]).join(BETWEEN))]],
    [
      detail.how,
      [withCapital(entry.channels.map((name) => channel[name]).join(', ')) || detail['site-only']],
    ],
    [detail.hours, hoursDetails(entry, hours)],
    [detail.cost, [sure(entry.isFree, detail.free, detail.paid) ?? detail.costUnknown]],
    [detail.name, [nameDetail(entry), entry.anonymityDetail]],
    [detail.bill, entry.phone ? [billDetail(entry)] : []],
    [detail.languages, [entry.languages ? languageNames(entry.languages) : undefined]],
    [detail.access, [entry.access]],
    [detail.address, addressDetails(entry)],
  ];
  return rows
    .map(([term, texts]) => ({ term, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

function hoursDetails({ channels }: Organisation, hours: FreshHours | undefined): string[] {
  const { detail } = words.help;
  if (!hours) return channels.length > 0 ? [detail.hoursUnknown] : [];
  const holidays = sure(hours.closedOnHolidays, detail.closedOnHolidays, '');
  return [...hoursTexts(hours), holidays ?? detail.holidaysUnknown].filter(Boolean);
}

function nameDetail({ isAnonymous, isEmergency, channels }: Organisation): string | undefined {
  const { detail } = words.help;
  const doubt = isEmergency ? detail.urgentUnknown : detail.nameUnknown;
  const unknown = channels.length > 0 ? doubt : undefined;
  return sure(isAnonymous, detail.anonymous, detail.named) ?? unknown;
}

function billDetail({ showsOnBill, isEmergency }: Organisation): string {
  const { detail } = words.help;
  const unknown = isEmergency ? detail.urgentUnknown : detail.billUnknown;
  return sure(showsOnBill, detail.onBill, detail.offBill) ?? unknown;
}

function addressDetails({ address, confidential }: Organisation): string[] {
  if (confidential) return [words.help.detail.secret];
  return address ? [`${address.street}, ${address.postalCode} ${address.place}`] : [];
}

/** One of two texts, or nothing when no source tells. */
function sure(fact: boolean | null, yes: string, no: string): string | undefined {
  if (fact === null) return undefined;
  return fact ? yes : no;
}

function languageNames(languages: NonNullable<Organisation['languages']>): string {
  return languages.map((language) => words.help.language[language]).join(', ');
}

function provenanceOf({ source, sourceDate, checkedOn }: Provenance): Provenance {
  return { source, sourceDate, checkedOn };
}
