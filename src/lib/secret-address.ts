const street =
  /\p{L}*(?:straat|laan|plein|steenweg|dreef|lei|kaai|weg|baan|dijk|markt|hof|pad|park|vest)\s+\d+/iu;

const postalCode = /(?:^|[^\d+])(?:B-?\s?)?[1-9]\d{3},?\s+\p{Lu}\p{Ll}+/u;

/** True when a text reads like a postal address: a street with a number, or a postal code with a place. */
export function holdsAddress(text: string): boolean {
  return street.test(text) || postalCode.test(text);
}
