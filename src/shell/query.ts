import type { ShellFacts } from './shell-facts.ts';
import type { EmergencyNumber } from '#facts/phone.ts';
import { words } from '#lib/words.ts';
import { organisationEntries } from '#help/query.ts';
import { currentZone } from '#zone/query.ts';

/** What every page shell shows of the zone this build is for. */
export async function shellFacts(): Promise<ShellFacts> {
  const { id, name, shortName, phone, exit, status, languages } = await currentZone();
  return {
    zoneId: id,
    zoneName: name,
    shortName,
    phone: phone && { number: phone.number, tel: phone.tel },
    exit,
    isDemo: status === 'demo',
    emergency: await emergencyNumbers(),
    hasTranslations: languages.length > 0,
  };
}

async function emergencyNumbers(): Promise<EmergencyNumber[]> {
  const who = new Map(Object.entries(words.site.emergency));
  return (await organisationEntries()).flatMap(({ id, name, phone, isEmergency }) =>
    isEmergency && phone ? [{ ...phone, who: who.get(id) ?? name }] : [],
  );
}
