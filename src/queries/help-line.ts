import type { Provenance } from '#lib/dates.ts';
import { areHoursFresh } from '#lib/freshness.ts';
import type { HelpLine } from '#lib/help-line.ts';
import { words } from '#lib/words.ts';
import type { Organisation } from '#schemas/organisation.ts';

/** What a page shows of an organisation on the day `today`: hours only while they are fresh. */
export function toHelpLine(organisation: Organisation, today: string): HelpLine {
  const hours = hoursOn(today, organisation);
  return {
    name: organisation.name,
    summary: organisation.summary,
    website: organisation.website,
    phone: organisation.phone ?? undefined,
    isEmergency: organisation.isEmergency,
    facts: [hours?.text ?? words.help.hoursUnknown, ...factsOf(organisation)],
    audience: organisation.audience.join(' '),
    ways: waysOf(organisation),
    source: provenanceOf(organisation),
    hoursSource: hours && hours.source !== organisation.source ? provenanceOf(hours) : undefined,
  };
}

type Hours = NonNullable<Organisation['hours']>;

function hoursOn(today: string, { hours }: Organisation): Hours | undefined {
  return hours && areHoursFresh(hours, today) ? hours : undefined;
}

function factsOf({ isFree, isAnonymous, showsOnBill, channels }: Organisation): string[] {
  const { fact, channel } = words.help;
  return [
    isFree === true && fact.free,
    isFree === false && fact.paid,
    isAnonymous === true && fact.anonymous,
    isAnonymous === false && fact.named,
    channels.includes('chat') && channel.chat,
    channels.includes('mail') && channel.mail,
    channels.includes('app') && channel.app,
    channels.includes('visit') && channel.visit,
    showsOnBill === false && fact.offBill,
    showsOnBill === true && fact.onBill,
  ].filter((text) => text !== false);
}

function waysOf({ channels, isAnonymous }: Organisation): string {
  return [channels.includes('chat') && 'chat', isAnonymous === true && 'anonymous']
    .filter(Boolean)
    .join(' ');
}

function provenanceOf({ source, sourceDate, checkedOn }: Provenance): Provenance {
  return { source, sourceDate, checkedOn };
}
