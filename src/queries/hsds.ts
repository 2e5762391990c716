import { periodInWords } from '#lib/hours-in-words.ts';
import { words } from '#lib/words.ts';
import { freshHours, type FreshHours, type OrganisationEntry } from './help-line.ts';
import { uuidOf } from './uuid.ts';

/** An object of the standard. */
type Hsds = Record<string, unknown>;

const SOCIAL_MAP = 'https://www.desocialekaart.be';

/**
 * The directory as open data, in the shape in which an interface of the Human Services Data Specification 3.0 lists
 * services: each with its organisation, telephones, hours and languages. Without places: none of them is needed to
 * get help, and some are secret.
 * Source: https://github.com/openreferral/specification, branch 3.0, folder `schema`.
 */
export async function serviceList(
  entries: readonly OrganisationEntry[],
  today: string,
): Promise<Hsds> {
  const contents = await Promise.all(entries.map((entry) => serviceOf(entry, today)));
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

async function serviceOf(entry: OrganisationEntry, today: string): Promise<Hsds> {
  const { id, name, summary, website, isFree, checkedOn } = entry;
  const { detail, who } = words.help;
  const hours = freshHours(entry, today);
  const organisationId = await uuidOf(`${id}/organization`);
  return {
    id: await uuidOf(`${id}/service`),
    organization_id: organisationId,
    name,
    description: summary,
    url: website,
    status: 'active',
    eligibility_description: entry.audience.map((audience) => who[audience]).join(', '),
    ...(isFree !== null && { fees_description: isFree ? detail.free : detail.paid }),
    ...(checkedOn !== null && { assured_date: checkedOn }),
    organization: { id: organisationId, name, description: summary, website },
    phones: await phonesOf(entry),
    schedules: hours ? await schedulesOf(id, hours) : [],
    languages: await languagesOf(entry),
    cost_options: await costsOf(entry),
    attributes: await attributesOf(entry),
  };
}

async function phonesOf({ id, phone }: OrganisationEntry): Promise<Hsds[]> {
  if (phone === null) return [];
  return [{ id: await uuidOf(`${id}/phone`), number: phone.tel, type: 'voice' }];
}

/** Hours are those of clocks in Belgium; an offset would be wrong for half of the year, so none is given. */
async function schedulesOf(id: string, hours: FreshHours): Promise<Hsds[]> {
  const { detail, time, channel } = words.help;
  return Promise.all(
    hours.periods.map(async (period, index) => ({
      id: await uuidOf(`${id}/schedule/${String(index)}`),
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
    })),
  );
}

async function languagesOf({ id, languages }: OrganisationEntry): Promise<Hsds[]> {
  return Promise.all(
    (languages ?? []).map(async (code) => ({
      id: await uuidOf(`${id}/language/${code}`),
      name: words.help.language[code],
      code,
    })),
  );
}

async function costsOf({ id, isFree }: OrganisationEntry): Promise<Hsds[]> {
  if (isFree !== true) return [];
  return [{ id: await uuidOf(`${id}/cost`), amount: 0, currency: 'EUR' }];
}

/** What the standard has no field for: themes, promises, and where the facts come from. */
async function attributesOf(entry: OrganisationEntry): Promise<Hsds[]> {
  const { id, themes, isAnonymous, professionalsOnly, source, sourceDate } = entry;
  const facts: [kind: string, value: string | null][] = [
    ...themes.map((theme): [string, string] => ['theme', theme]),
    ['anonymous', isAnonymous === null ? null : String(isAnonymous)],
    ['professionals_only', String(professionalsOnly)],
    ['source', source],
    ['source_date', sourceDate],
  ];
  return Promise.all(
    facts
      .filter(([, value]) => value !== null)
      .map(async ([kind, value]) => ({
        id: await uuidOf(`${id}/attribute/${kind}/${value ?? ''}`),
        link_type: kind,
        value,
      })),
  );
}
