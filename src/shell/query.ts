import { type CollectionEntry, render, type RenderResult } from 'astro:content';
import type { ShellFacts } from './shell-facts.ts';
import type { EmergencyNumber, Phone } from '#facts/phone.ts';
import { dutchWords, type ShellWords } from './shell-words.ts';
import { phoneNear } from '#help/phone-near.ts';
import { organisationEntries, organisationsById } from '#help/query.ts';
import { shortName } from '#help/short-name.ts';
import { currentZone, zoneText } from '#zone/query.ts';
import { dateInWords } from '#facts/provenance.ts';
import { onceInABuild } from '#lib/once-in-a-build.ts';
import { words as ui } from '#lib/words.ts';

/** What every page shell shows of the zone this build is for, and who answers in the words of its page. */
export async function shellFacts(words: ShellWords = dutchWords): Promise<ShellFacts> {
  const { id, name, shortName, phone, exit, status, languages } = await currentZone();
  return {
    zoneId: id,
    zoneName: name,
    shortName,
    phone: phone && { number: phone.number, tel: phone.tel },
    exit,
    isDemo: status === 'demo',
    emergency: await emergencyNumbers(words),
    hasTranslations: languages.length > 0,
  };
}

/** Whom a text says to call. */
interface Callee {
  id: string;
  /** Absent when no number is confirmed. */
  phone: Phone | undefined;
  /** Who answers, in a few words. */
  who: string;
}

/** An entry that is a page of text. */
export type Text = CollectionEntry<
  | 'agreements'
  | 'cooperation'
  | 'doors'
  | 'languages'
  | 'news'
  | 'offering'
  | 'pages'
  | 'stop'
  | 'subjects'
>;

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

/** Who to call in danger, police first. */
async function emergencyNumbers(words: ShellWords): Promise<EmergencyNumber[]> {
  return (await emergencies()).map(({ phone, ...one }) => ({
    ...phone,
    who: whoAnswers(one, words),
  }));
}

/** Of all organisations a few, which every page shows. */
const emergencies = onceInABuild(async () =>
  (await organisationEntries()).flatMap(({ id, name, phone, isEmergency }) =>
    isEmergency && phone ? [{ id, name, phone }] : [],
  ),
);

/**
 * Whom a text says to call.
 * @throws when the organisation does not exist.
 */
export async function callTo(name: string): Promise<Callee> {
  const named = (await organisationsById()).get(name);
  if (!named)
    throw new Error(
      `<Call to="${name}" /> staat in een tekst, maar content/organisations/ heeft geen ${name}.yaml.`,
    );
  return {
    id: name,
    phone: phoneNear(named, await organisationEntries()),
    who: whoAnswers(named, dutchWords),
  };
}

function whoAnswers({ id, name }: { id: string; name: string }, words: ShellWords): string {
  if (id === 'nood-101') return words.police;
  return id === 'nood-112' ? words.ambulance : shortName(name);
}

/** Who answers for the data of a visitor and who guards it, in sentences; says so while the zone has not filled it in. */
export async function controllerSentences(): Promise<string[]> {
  const { controller, dpo } = (await currentZone()).privacy;
  const said = ui.zone;
  return [
    ...(controller === null ? [] : [said.controller.replace('{controller}', controller)]),
    ...(dpo === null ? [] : [said.dpo.replace('{dpo}', dpo)]),
    ...(controller === null || dpo === null ? [said.controllerUnknown] : []),
  ];
}

/** When the zone last read a text for which it answers, in a sentence. */
export async function reviewSentence(text: 'privacy' | 'accessibility'): Promise<string> {
  const { reviewedOn } = (await currentZone())[text];
  return reviewedOn === null
    ? ui.zone.notReviewed
    : ui.zone.reviewed.replace('{date}', dateInWords(reviewedOn));
}
