import { postalAddress } from '#lib/postal-address.ts';
import type { Period, Weekday } from '#lib/opening-hours.ts';
import { words } from '#lib/words.ts';
import type { Organisation } from './schema.ts';

const dayNames: Record<Weekday, string> = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
};

/** An organisation in the words of schema.org, with the hours that may still be shown. */
export function structuredData(
  organisation: Organisation,
  hours: Organisation['hours'] | undefined,
): Record<string, unknown> {
  const { name, summary, website, isGovernment, address } = organisation;
  return {
    '@type': isGovernment ? 'GovernmentOrganization' : 'Organization',
    name,
    description: summary,
    url: website,
    ...(address && {
      address: postalAddress(address.street, address.postalCode, address.place),
    }),
    contactPoint: contactPoint(organisation, hours),
  };
}

function contactPoint(
  { phone, website, chat, languages, themes }: Organisation,
  hours: Organisation['hours'] | undefined,
): Record<string, unknown> {
  return {
    '@type': 'ContactPoint',
    contactType: themes.map((theme) => words.help.theme[theme].name).join(', '),
    url: chat ?? website,
    ...(phone && { telephone: phone.tel }),
    ...(languages && { availableLanguage: languages }),
    ...(hours && { hoursAvailable: hours.periods.map(openingSpecification) }),
  };
}

function openingSpecification({ days, from, to }: Period): Record<string, unknown> {
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => dayNames[day]),
    opens: from,
    // A time of schema.org ends with its day.
    closes: to === '24:00' ? '23:59' : to,
  };
}
