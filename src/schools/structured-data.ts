import { postalAddress } from '#lib/postal-address.ts';
import { type SchoolDesk, type SchoolPlace } from './school.ts';

/**
 * Structured data (schema.org) about a school and its contact point, for search engines.
 * @param police the zone that the contact point belongs to
 */
export function schoolData(
  school: SchoolPlace,
  desk: SchoolDesk | undefined,
  police: { name: string; url: string | undefined },
): Record<string, unknown> {
  return {
    '@graph': [
      {
        '@type': 'School',
        name: school.title,
        identifier: school.number,
        url: school.website,
        address: postalAddress(
          school.street === '' ? undefined : school.street,
          school.postcode,
          school.place,
        ),
      },
      {
        '@type': 'GovernmentOrganization',
        ...police,
        contactPoint: desk && {
          '@type': 'ContactPoint',
          contactType: desk.name,
          telephone: desk.phone?.tel,
          email: desk.mail,
        },
      },
    ],
  };
}
