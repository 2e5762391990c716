import { type CollectionEntry, render, type RenderResult } from 'astro:content';
import type { ShellFacts } from './shell-facts.ts';
import type { EmergencyNumber } from '#facts/phone.ts';
import { words } from '#lib/words.ts';
import { organisationEntries } from '#help/query.ts';
import { currentZone, zoneText } from '#zone/query.ts';

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

/** An entry that is a page of text. */
export type Text = CollectionEntry<'agreements' | 'cooperation' | 'news' | 'offering' | 'pages'>;

/** A text as its page shows it. */
interface RenderedText {
  Content: RenderResult['Content'];
  /** What the zone adds; nothing when it has not said. */
  ZoneContent: RenderResult['Content'] | undefined;
  /** Sources of both. */
  sources: Text['data']['sources'];
}

/** Renders a text and what the zone adds to it. */
export async function renderText(text: Text): Promise<RenderedText> {
  const ofZone = await zoneText(`${text.collection}/${text.id}`);
  return {
    Content: (await render(text)).Content,
    ZoneContent: ofZone.Content,
    sources: [...text.data.sources, ...ofZone.sources],
  };
}

async function emergencyNumbers(): Promise<EmergencyNumber[]> {
  const who = new Map(Object.entries(words.site.emergency));
  return (await organisationEntries()).flatMap(({ id, name, phone, isEmergency }) =>
    isEmergency && phone ? [{ ...phone, who: who.get(id) ?? name }] : [],
  );
}
