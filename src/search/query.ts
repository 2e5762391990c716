import { getEntry } from 'astro:content';
import { withoutWords } from '#lib/anchor.ts';
import type { Phone } from '#facts/phone.ts';
import { directory, linesToCall, type LineToCall } from '#help/query.ts';
import type { Guide, Line } from './guide.ts';
import { lightest } from './lightest.ts';
import { type Letter, lettersOf } from './letters.ts';
import type { GuideFile } from './schema.ts';
import { packed, type TravellingGuide } from './travelling.ts';

/** Who listens when no word is known. */
const LISTENERS = ['hulplijn-1712', 'tele-onthaal'];

/** A line with a number to call. */
export type LineWithNumber = LineToCall & { phone: Phone };

/** All that the search of this zone's site shows: `<SiteSearch {...await siteSearch()} />`. */
export async function siteSearch(): Promise<{
  guide: TravellingGuide;
  listeners: LineWithNumber[];
}> {
  const guide = await siteGuide();
  return { guide: { ...packed(guide), lines: guide.lines }, listeners: await listenersNow() };
}

/** The same for `/hulp/`, whose cards show the lines in that order. */
export async function directorySearch(): ReturnType<typeof siteSearch> {
  return { guide: packed(await siteGuide()), listeners: await listenersNow() };
}

/**
 * What the search of this zone's site can find: the subjects, and each line of help by its own name.
 * @throws when a subject names an organisation that the zone does not have.
 */
async function siteGuide(): Promise<Guide> {
  const { subjects, alike, ignore } = await guideFile();
  const lines = await linesOfDirectory();
  const ids = lines.map(({ id }) => id);
  const unknown = subjects.flatMap(({ call }) => call).find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new Error(
      `content/search.yaml noemt "${unknown}", maar content/organisations/ heeft geen ${unknown}.yaml.`,
    );
  return lightest({
    subjects: subjects.map(({ about, to, call, words }) => [
      about,
      to,
      ids.indexOf(call[0] ?? ''),
      words,
    ]),
    lines: lines.map(({ id, who, phone }): Line =>
      phone ? [id, who, phone.number, ...dialled(phone)] : [id, who],
    ),
    alike,
    ignore,
  });
}

/** Lines in the order in which `/hulp/` shows them. */
async function linesOfDirectory(): Promise<LineToCall[]> {
  const lines = new Map((await linesToCall()).map((line) => [line.id, line]));
  const { groups } = await directory();
  return groups.flatMap(({ cards }) => cards.flatMap(({ id }) => lines.get(id) ?? []));
}

/** How a number is dialled, where that is not as it is read. */
function dialled({ number, tel }: Phone): [tel?: string] {
  return tel === number.replaceAll(' ', '') ? [] : [tel];
}

/** The lines that listen to whoever finds nothing, each with its number. */
export async function listenersNow(): Promise<LineWithNumber[]> {
  const lines = await linesToCall();
  return LISTENERS.map((id) => {
    const line = lines.find((one) => one.id === id);
    if (line?.phone) return { ...line, phone: line.phone };
    throw new Error(`Wie niets vindt, belt "${id}": geef ${id}.yaml een nummer.`);
  });
}

/** Every plain word with the places that answer it, by first letter. */
export async function plainWords(): Promise<Letter[]> {
  const { subjects, alike } = await guideFile();
  return lettersOf(subjects, alike);
}

async function guideFile(): Promise<GuideFile> {
  const entry = await getEntry('search', 'search');
  if (entry) {
    const subjects = entry.data.subjects.map((one) => ({ ...one, to: withoutWords(one.to) }));
    return { ...entry.data, subjects };
  }
  throw new Error('content/search.yaml is er niet: daarin staat waarnaar mensen zoeken.');
}
