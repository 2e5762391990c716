import { readFile } from 'node:fs/promises';
import { allChapters } from '#brochure/query.ts';
import { callLists, type LanguagePage } from '#languages/query.ts';
import type { Call } from '#languages/call.ts';
import { safeSite, shownAddress } from '#lib/address.ts';
import { withCapital } from '#lib/in-words.ts';
import { words } from '#lib/words.ts';
import type { SchoolDesk } from '#schools/school.ts';
import { shellFacts } from '#shell/query.ts';
import type { LanguageFacts } from './language-sheet.ts';
import { markupOf, sheetMarkupOf } from './markup.ts';
import type { PosterFacts } from './poster.ts';
import { brochureFacts, cardFacts, surroundings, versionOf } from './query.ts';
import type { SchoolSheetFacts } from './school-sheet.ts';

/** What stands on the poster; nothing while the site has no address to tear off. */
export async function posterFacts(): Promise<PosterFacts | undefined> {
  const { emergency, lines, shortAddress } = await cardFacts();
  if (shortAddress === undefined) return undefined;
  const { demo } = await brochureFacts();
  return { ...words.paper.poster, lines: [...emergency, ...lines], shortAddress, demo };
}

/** The text whose list is a paper of its own. */
export const PLAN = 'content/stop/plan.mdx';

/** The list of the plan as markup of Typst. */
export async function planList(): Promise<string> {
  const around = await surroundings(await allChapters());
  return sheetMarkupOf(await readFile(PLAN, 'utf8'), { ...around, file: PLAN });
}

/** What stands on the page of a language. */
export async function languageFacts(page: LanguagePage): Promise<LanguageFacts> {
  const { id, data, filePath: file = '' } = page;
  const { danger, lists } = await callLists(page);
  const around = { ...(await surroundings([])), file };
  const site = safeSite(process.env);
  const facts = {
    ...{ tag: id, title: data.title, lead: data.lead },
    danger: danger.map((call) => lineOf(call, id)),
    lists: lists.map(({ head, text, calls, mark }) => ({
      ...{ head, text },
      lines: calls.map((call) => lineOf(call, id, mark)),
    })),
    markup: markupOf(await readFile(file, 'utf8'), around),
    site: site && shownAddress(site),
  };
  return { ...facts, foot: await footOf(data.translation), version: versionOf(facts) };
}

/** What stands small below: that it is a translation, and a demonstration. */
async function footOf(translation: LanguagePage['data']['translation']): Promise<string> {
  const { isDemo } = await shellFacts();
  const { lead, text } = words.site.demo;
  const demo = translation ? translation.demo : `${lead} ${text}`;
  const told = translation && [
    translation.label,
    ...(translation.reviewedOn === null ? [translation.notReviewedNotice] : []),
  ];
  return [...(told ?? []), ...(isDemo ? [demo] : [])].join(' ');
}

function lineOf(
  { name, phone, languages, text }: Call,
  tag: string,
  mark?: string,
): LanguageFacts['danger'][number] {
  const isDutch = languages !== null && !languages.includes(tag);
  return { name, number: phone.number, mark: isDutch ? mark : undefined, text };
}

/** What stands on the wall of a staff room, for the schools of a desk. */
export async function schoolFacts(desk: SchoolDesk | undefined): Promise<SchoolSheetFacts> {
  const { emergency, zoneName, isDemo } = await shellFacts();
  const { now, desk: said } = words.schools;
  const { demo } = words.site;
  const site = safeSite(process.env);
  const facts = {
    ...{ title: now.title, head: [now.what, now.act] as const },
    ...{ danger: now.danger, dangerAct: now.dangerAct, emergency },
    rows: [
      [now.violence, now.violenceAct],
      [now.theft, now.theftAct],
      [now.truancy, now.truancyAct],
      [now.worry, now.worryAct],
    ] as const,
    deskTitle: said.title,
    desk: desk ? [withCapital(desk.name), ...waysTo(desk)] : [said.unknown],
    number: desk?.phone?.number,
    address: site && new URL('/scholen/', site).href,
    zoneName: isDemo ? `${zoneName}. ${demo.lead} ${demo.text}` : zoneName,
  };
  return { ...facts, version: versionOf(facts) };
}

function waysTo({ name, phone, mail, isGeneralNumber }: SchoolDesk): string[] {
  const { ask, unreachable } = words.schools.desk;
  return [
    ...(isGeneralNumber ? [ask.replace('{name}', name)] : []),
    ...(mail === undefined ? [] : [mail]),
    ...((phone ?? mail) ? [] : [unreachable]),
  ];
}
