import type { Phone } from '#facts/phone.ts';

interface Reachable {
  id: string;
  phone: Phone | null;
}

/**
 * The number of an organisation, or that of the same service in the region of this zone: `zsg-gent` answers for `zsg`.
 * @returns nothing when neither has a confirmed number
 */
export function phoneNear(
  { id, phone }: Reachable,
  organisations: readonly Reachable[],
): Phone | undefined {
  if (phone) return phone;
  const near = organisations.find((one) => one.id.startsWith(`${id}-`) && one.phone);
  return near?.phone ?? undefined;
}
