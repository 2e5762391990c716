import type { Phone } from '#facts/phone.ts';

interface Reachable {
  id: string;
  phone: Phone | null;
}

/** An organisation, or the same service in the region of this zone where only that has a number: `zsg-gent` for `zsg`. */
export function nearest<One extends Reachable>(named: One, organisations: readonly One[]): One {
  if (named.phone) return named;
  return organisations.find(({ id, phone }) => id.startsWith(`${named.id}-`) && phone) ?? named;
}

/**
 * The number of an organisation, or that of the same service in the region of this zone.
 * @returns nothing when neither has a confirmed number
 */
export function phoneNear(
  named: Reachable,
  organisations: readonly Reachable[],
): Phone | undefined {
  return nearest(named, organisations).phone ?? undefined;
}
