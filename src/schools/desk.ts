import type { SchoolDesk } from './school.ts';
import type { Phone } from '#facts/phone.ts';
import type { SchoolFacts } from './desk-schema.ts';

/**
 * The contact point of a school: its own desk if it has one, else that of the zone, with the general number
 * where the desk has none. Nothing until the zone has confirmed one.
 * @param name the desk that the list names for the school; empty for that of the zone
 * @throws when the list names a desk that the zone does not have
 */
export function deskNamed(
  name: string,
  { desk: ofZone, desks }: SchoolFacts,
  zonePhone: Phone | null,
): SchoolDesk | undefined {
  const desk = name === '' ? ofZone : desks[name];
  if (desk === undefined)
    throw new Error(
      `schools.csv noemt het aanspreekpunt "${name}", maar schools.yaml heeft dat niet.`,
    );
  if (desk === null) return undefined;
  const { phone, mail, person, source, sourceDate, checkedOn } = desk;
  return {
    name: person ? `${person.name}, ${desk.name}` : desk.name,
    phone: phone ?? (zonePhone ? { number: zonePhone.number, tel: zonePhone.tel } : undefined),
    isGeneralNumber: phone === null && zonePhone !== null,
    mail: mail ?? undefined,
    source: { source, sourceDate, checkedOn },
  };
}
