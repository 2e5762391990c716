import type { RenderResult } from 'astro:content';
import { allChapters } from '#brochure/query.ts';
import { allCooperation } from '#cooperation/query.ts';
import { dateInWords } from '#facts/provenance.ts';
import { organisationsNamed } from '#help/query.ts';
import type { HelpLine } from '#help/view.ts';
import { allDoors } from '#home/query.ts';
import type { Call } from '#languages/call.ts';
import { callLists, type CallList, type LanguagePage, languagePages } from '#languages/query.ts';
import { neutralAddress, shownAddress } from '#lib/address.ts';
import { dayOfBuild } from '#lib/environment.ts';
import { words } from '#lib/words.ts';
import { allNews } from '#news/query.ts';
import { allRoles } from '#offering/query.ts';
import { allAgreements } from '#schools/agreements-query.ts';
import { renderText, type Text } from '#shell/query.ts';
import { allSubjects } from '#subjects/query.ts';
import { allPages } from '#text/query.ts';
import { zoneText } from '#zone/query.ts';

type Content = RenderResult['Content'];

type DutchText = Exclude<Text, LanguagePage>;

/** A page of the site, as a part of the file. */
export interface FiledPage {
  /** Its address on the site, which links in texts have. */
  address: string;
  title: string;
  lead: string;
  /** What all zones say, and what this one adds. */
  texts: Content[];
  /** Whom it says to call. */
  lines: HelpLine[];
}

/** Pages of one kind. */
export interface FiledGroup {
  head: string;
  pages: FiledPage[];
}

/** The day on which the file is made, and the neutral address of the site as somebody types it, once it has one. */
export function madeFor(): { day: string; address: string | undefined } {
  const address = neutralAddress(process.env);
  return {
    day: dateInWords(dayOfBuild(process.env, new Date())),
    address: address && shownAddress(address),
  };
}

/** Every page of the site that is a text in Dutch, in the order in which somebody may need it. */
export async function filedGroups(): Promise<FiledGroup[]> {
  const { doors, stop, subjects, offering, schools, cooperation, news, site } = words;
  const { about } = offering;
  const { heading, ofZone, lead } = schools.agreements;
  return Promise.all([
    group(doors.title, '/wat-nu/', await allDoors()),
    group(stop.title, '/stop/', await allChapters()),
    group(subjects.title, '/thema/', await allSubjects()),
    group(offering.title, '/aanbod/', await allRoles(), {
      ...(await overview('offering/dienst')),
      ...{ title: about.title, lead: about.text },
    }),
    group(heading, '/scholen/afspraken/', await allAgreements(), {
      ...(await overview('agreements/overzicht')),
      ...{ title: ofZone, lead },
    }),
    group(cooperation.title, '/samenwerking/', await allCooperation()),
    newsGroup(news.title),
    group(site.footer.label, '/', await allPages()),
  ]);
}

/** @param first the page that lists the others, where it says more than their names */
async function group(
  head: string,
  address: string,
  texts: readonly DutchText[],
  first?: Omit<FiledPage, 'address'>,
): Promise<FiledGroup> {
  const pages = await Promise.all(texts.map((text) => filed(text, `${address}${text.id}/`)));
  return { head, pages: first ? [{ ...first, address }, ...pages] : pages };
}

/** What the zone says on a page that lists others. */
async function overview(name: string): Promise<Pick<FiledPage, 'texts' | 'lines'>> {
  const { Content } = await zoneText(name);
  return { texts: Content ? [Content] : [], lines: [] };
}

async function newsGroup(head: string): Promise<FiledGroup> {
  const pages = (await allNews()).map(async ({ name, entry }) => {
    const page = await filed(entry, `/nieuws/${name}/`);
    return { ...page, title: `${page.title} (${dateInWords(entry.data.date)})` };
  });
  return { head, pages: await Promise.all(pages) };
}

async function filed(text: DutchText, address: string): Promise<FiledPage> {
  const { data, filePath = address } = text;
  const { Content, ZoneContent } = await renderText(text);
  const named = 'organisations' in data ? data.organisations : [];
  return {
    address,
    title: titleOf(data),
    lead: 'lead' in data ? data.lead : data.summary,
    texts: [Content, ZoneContent].filter((one) => one !== undefined),
    lines: await organisationsNamed(named, filePath),
  };
}

function titleOf(data: DutchText['data']): string {
  if ('heading' in data) return data.heading;
  return 'number' in data ? `${data.number}. ${data.title}` : data.title;
}

/** First help in one language, as a part of the file. */
export interface FiledLanguage {
  page: Pick<LanguagePage, 'id' | 'data'>;
  danger: Call[];
  lists: CallList[];
}

/** Every language of the zone, with its text. */
export async function filedLanguages(): Promise<(FiledLanguage & { Content: Content })[]> {
  const pages = (await languagePages()).map(async (page) => ({
    page,
    ...(await callLists(page)),
    Content: (await renderText(page)).Content,
  }));
  return Promise.all(pages);
}
