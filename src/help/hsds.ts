import { periodInWords } from '#lib/hours-in-words.ts';
import { words } from '#lib/words.ts';
import { directoryId } from './directory-id.ts';
import { freshHours, type FreshHours, type OrganisationEntry } from './help-line.ts';

/** An object of the standard. */
type Hsds = Record<string, unknown>;

const SOCIAL_MAP = 'https://www.desocialekaart.be';

/**
 * The directory as open data, in the shape in which an interface of the Human Services Data Specification 3.0 lists
 * services: each with its organisation, telephones, hours and languages. Without places: none of them is needed to
 * get help, and some are secret.
 * Source: https://github.com/openreferral/specification, branch 3.0, folder `schema`.
 */
export function serviceList(entries: readonly OrganisationEntry[], today: string): Hsds {
  const contents = entries.map((entry) => serviceOf(entry, today));
  return {
    version: '3.0',
    license: 'EUPL-1.2',
    attribution: words.site.name,
    authentic_source: SOCIAL_MAP,
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function serviceOf(entry: OrganisationEntry, today: string): Hsds {
  const { id, name, summary, website, isFree, checkedOn } = entry;
  const { detail, who } = words.help;
  const hours = freshHours(entry, today);
  const organisationId = directoryId(`${id}/organization`);
  return {
    id: directoryId(`${id}/service`),
    organization_id: organisationId,
    name,
    description: summary,
    url: website,
    status: 'active',
    eligibility_description: entry.audience.map((audience) => who[audience]).join(', '),
    ...(isFree !== null && { fees_description: isFree ? detail.free : detail.paid }),
    ...(checkedOn !== null && { assured_date: checkedOn }),
    organization: { id: organisationId, name, description: summary, website },
    phones: phonesOf(entry),
    schedules: hours ? schedulesOf(id, hours) : [],
    languages: languagesOf(entry),
    cost_options: costsOf(entry),
    attributes: attributesOf(entry),
  };
}

function phonesOf({ id, phone }: OrganisationEntry): Hsds[] {
  if (phone === null) return [];
  return [{ id: directoryId(`${id}/phone`), number: phone.tel, type: 'voice' }];
}

/** Hours are those of clocks in Belgium; an offset would be wrong for half of the year, so none is given. */
function schedulesOf(id: string, hours: FreshHours): Hsds[] {
  const { detail, time, channel } = words.help;
  return hours.periods.map((period, index) => ({
    id: directoryId(`${id}/schedule/${String(index)}`),
    freq: 'WEEKLY',
    byday: period.days.map((day) => day.toUpperCase()).join(','),
    opens_at: period.from,
    closes_at: period.to,
    valid_to: hours.until,
    description: `${channel[period.channel]}: ${periodInWords(period)}`,
    notes: [
      time.zone,
      'Europe/Brussels.',
      hours.closedOnHolidays === null && detail.holidaysUnknown,
      hours.closedOnHolidays === true && detail.closedOnHolidays,
    ]
      .filter(Boolean)
      .join(' '),
  }));
}

function languagesOf({ id, languages }: OrganisationEntry): Hsds[] {
  return (languages ?? []).map((code) => ({
    id: directoryId(`${id}/language/${code}`),
    name: words.help.language[code],
    code,
  }));
}

function costsOf({ id, isFree }: OrganisationEntry): Hsds[] {
  if (isFree !== true) return [];
  return [{ id: directoryId(`${id}/cost`), amount: 0, currency: 'EUR' }];
}

/** Values without a field in the standard: themes, promises and sources. */
function attributesOf(entry: OrganisationEntry): Hsds[] {
  const { id, themes, isAnonymous, professionalsOnly, source, sourceDate } = entry;
  const facts: [kind: string, value: string | null][] = [
    ...themes.map((theme): [string, string] => ['theme', theme]),
    ['anonymous', isAnonymous === null ? null : String(isAnonymous)],
    ['professionals_only', String(professionalsOnly)],
    ['source', source],
    ['source_date', sourceDate],
  ];
  return facts
    .filter(([, value]) => value !== null)
    .map(([kind, value]) => ({
      id: directoryId(`${id}/attribute/${kind}/${value ?? ''}`),
      link_type: kind,
      value,
    }));
}
