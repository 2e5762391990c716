/** A postal address in Belgium in the words of schema.org; without a street where none is known. */
export function postalAddress(
  street: string | undefined,
  postalCode: string,
  place: string,
): Record<string, unknown> {
  return {
    '@type': 'PostalAddress',
    streetAddress: street,
    postalCode,
    addressLocality: place,
    addressCountry: 'BE',
  };
}
