import type { HelpLine } from '#help/view.ts';
import { allOrganisations, organisationsNamed } from '#help/query.ts';
import { allChapters } from '#brochure/query.ts';

/** Whom the discreet page tells one to call: in danger, and else those that the brochure names. */
export async function linesForReading(): Promise<{ urgent: HelpLine[]; others: HelpLine[] }> {
  const all = await allOrganisations();
  const named = await organisationsNamed(
    (await allChapters()).flatMap(({ data }) => data.organisations),
    'The brochure',
  );
  const names = new Set(named.map(({ name }) => name));
  return {
    urgent: all.filter(({ isEmergency }) => isEmergency),
    others: all.filter(({ name, isEmergency }) => !isEmergency && names.has(name)),
  };
}
