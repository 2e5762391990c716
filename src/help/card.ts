import { lastCheck, sourceAge } from '#facts/provenance.ts';
import type { Card } from '#lib/vcard.ts';
import { directoryId } from './directory-id.ts';
import type { OrganisationEntry } from './help-line.ts';

/** Contents of the card of an organisation, with the age of its facts. */
export function cardOf(entry: OrganisationEntry): Card {
  return {
    uid: `urn:uuid:${directoryId(`${entry.id}/card`)}`,
    name: entry.name,
    role: entry.summary,
    tel: entry.phone?.tel,
    url: entry.website,
    note: [sourceAge(entry), lastCheck(entry)].filter(Boolean).join('. ') || undefined,
  };
}
