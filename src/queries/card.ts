import { lastCheck, sourceAge } from '#lib/dates.ts';
import type { Card } from '#lib/vcard.ts';
import type { OrganisationEntry } from './help-line.ts';
import { uuidOf } from './uuid.ts';

/** What the card of an organisation says; how old its facts are goes with it. */
export async function cardOf(entry: OrganisationEntry): Promise<Card> {
  return {
    uid: `urn:uuid:${await uuidOf(`${entry.id}/card`)}`,
    name: entry.name,
    role: entry.summary,
    tel: entry.phone?.tel,
    url: entry.website,
    note: [sourceAge(entry), lastCheck(entry)].filter(Boolean).join('. '),
  };
}
