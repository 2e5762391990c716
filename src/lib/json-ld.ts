import { type SchoolDesk, type SchoolPlace } from './school.ts';

/** Data as text that may stand within a `<script>`: nothing in it can end the element. */
export function jsonForScript(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/**
 * What a page says of a school and its contact point to programs that read pages (schema.org).
 * @param police the zone that the contact point belongs to
 */
export function schoolData(
  school: SchoolPlace,
  desk: SchoolDesk | undefined,
  police: { name: string; url: string | undefined },
): object {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'School',
        name: school.title,
        identifier: school.number,
        url: school.website,
        address: {
          '@type': 'PostalAddress',
          streetAddress: school.street === '' ? undefined : school.street,
          postalCode: school.postcode,
          addressLocality: school.place,
          addressCountry: 'BE',
        },
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
