import type { OrganisationEntry } from '#help/help-line.ts';

/** An organisation of which nothing is confirmed but how to call it, with the given changes. */
export function anOrganisation(changes: Partial<OrganisationEntry> = {}): OrganisationEntry {
  return {
    id: 'een-lijn',
    name: 'Een lijn',
    order: 1,
    isEmergency: false,
    summary: 'Luistert naar wie iets kwijt wil.',
    phone: { number: '00 00', tel: '0000' },
    website: 'https://lijn.test/',
    channels: ['phone'],
    themes: ['luisterend-oor'],
    audience: ['everyone'],
    languages: null,
    isFree: null,
    isAnonymous: null,
    showsOnBill: null,
    isGovernment: false,
    professionalsOnly: false,
    confidential: false,
    hours: null,
    source: 'https://lijn.test/over',
    sourceDate: '2026',
    checkedOn: null,
    instead: undefined,
    ...changes,
  };
}

/** Hours of an office, from a page of August 2026. */
export const officeHours = {
  periods: [
    {
      channel: 'phone' as const,
      days: ['mo' as const, 'tu' as const, 'we' as const],
      from: '09:00',
      to: '18:00',
    },
  ],
  closedOnHolidays: true,
  source: 'https://lijn.test/uren',
  sourceDate: '2026-08',
  checkedOn: null,
};
