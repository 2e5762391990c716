import type { Zone } from '#schemas/zone.ts';
import { currentZone } from './zone.ts';

/** What writing to the service needs of the zone. */
export interface ContactFacts {
  /** Public halves of the keys that open a letter. */
  recipients: string[];
  municipalities: Zone['municipalities'];
}

/** Who can open a letter of this zone, and which municipalities the form offers. */
export async function contactFacts(): Promise<ContactFacts> {
  const { recipients, municipalities } = await currentZone();
  return { recipients: recipients.map(({ recipient }) => recipient), municipalities };
}
