import { readFile } from 'node:fs/promises';
import { allChapters, type Chapter } from '#brochure/query.ts';
import { dateInWords } from '#facts/provenance.ts';
import { shortName } from '#help/short-name.ts';
import { callsNamed, organisationEntries, organisationsNamed } from '#help/query.ts';
import { neutralAddress, safeSite, shownAddress } from '#lib/address.ts';
import { dayOfBuild } from '#lib/environment.ts';
import { words } from '#lib/words.ts';
import { callTo, shellFacts } from '#shell/query.ts';
import type { BrochureFacts, PaperChapter, PaperLine } from './brochure.ts';
import { editionOf } from './edition.ts';
import type { CardFacts } from './pocket-card.ts';
import { piecesOf, type Surroundings } from './markup.ts';

/** Most lines that fit on a card, beside the emergency numbers. */
const CARD_LINES = 4;

/** All that stands in the brochure of this zone. */
export async function brochureFacts(): Promise<BrochureFacts> {
  const chapters = await allChapters();
  const shell = await shellFacts();
  const address = safeSite(process.env);
  const { phoneUnknown, demo } = words.site;
  const facts = {
    chapters: await paperChapters(chapters),
    lines: await paperLines(chapters),
    emergency: shell.emergency,
    zoneName: shell.zoneName,
    zoneReach: shell.phone?.number ?? `${phoneUnknown.text} ${phoneUnknown.link}.`,
    demo: shell.isDemo ? `${demo.lead} ${demo.text}` : undefined,
    shortAddress: neutralAddress(process.env),
    site: address ? shownAddress(address) : words.paper.site,
    words: brochureWords(),
  };
  return { ...facts, version: versionOf(facts) };
}

function brochureWords(): BrochureFacts['words'] {
  const { title, description, cover, lead, contents, call } = words.stop;
  const { keep, turn, numbers, scan } = words.paper;
  return {
    ...{ title, description, lead, contents, keep, turn, numbers, scan },
    ...{ hidden: cover.hidden, shown: cover.shown, cover: cover.text },
    ...{ danger: words.site.danger, calls: call },
  };
}

async function paperChapters(chapters: readonly Chapter[]): Promise<PaperChapter[]> {
  const around = await surroundings(chapters);
  return Promise.all(
    chapters.map(async ({ id, data, filePath = '' }) => ({
      ...{ id, number: data.number, title: data.title, lead: data.lead },
      pieces: piecesOf(await readFile(filePath, 'utf8'), { ...around, file: filePath }),
      calls: (await callsNamed(data.organisations, filePath)).map(lineOf),
    })),
  );
}

/** What the texts of the brochure lean on. */
export async function surroundings(
  chapters: readonly Chapter[],
): Promise<Omit<Surroundings, 'file'>> {
  const callees = await Promise.all(
    (await organisationEntries()).map(async ({ id }) => {
      const { who, phone } = await callTo(id);
      return [id, { who, number: phone?.number }] as const;
    }),
  );
  return {
    callees: new Map(callees),
    chapters: new Set(chapters.map(({ id }) => id)),
    alternatives: words.paper.drawings,
  };
}

/** What stands on a card that fits in a purse. */
export async function cardFacts(): Promise<CardFacts> {
  const { emergency, lines, shortAddress } = await brochureFacts();
  const { title, items } = words.paper.card;
  return { title, items, emergency, lines: shortLines(lines), shortAddress };
}

/** Lines with a number of their own, by the name that people use. */
function shortLines(lines: readonly PaperLine[]): CardFacts['lines'] {
  const named = lines
    .filter(({ hasPhone }) => hasPhone)
    .map(({ reach: number, name }) => ({ number, who: shortName(name) }));
  // Of two with one number the first is the one that a chapter names before the other.
  return named
    .filter(({ number }, place) => named.findIndex((one) => one.number === number) === place)
    .slice(0, CARD_LINES);
}

/** Everybody whom a chapter names, once. */
async function paperLines(chapters: readonly Chapter[]): Promise<PaperLine[]> {
  const names = new Map(
    chapters.flatMap(({ data }) => data.organisations.map((one) => [one.id, one] as const)),
  );
  return (await organisationsNamed([...names.values()], 'content/stop/')).map(lineOf);
}

function lineOf(line: {
  name: string;
  summary: string;
  phone: { number: string } | undefined;
  chat: string | undefined;
  website: string;
  facts?: readonly string[];
}): PaperLine {
  const { name, summary, phone, chat, website, facts = [] } = line;
  const reach = phone?.number ?? shownHost(chat ?? website);
  return { name, summary, facts, reach, hasPhone: phone !== undefined };
}

function shownHost(address: string): string {
  return shownAddress(new URL(address).origin);
}

/** Names what stands in it, so that two papers that differ are told apart; and the day on which hours were fresh. */
export function versionOf(facts: object): string {
  const day = dayOfBuild(process.env, new Date());
  return words.paper.version
    .replace('{version}', editionOf(JSON.stringify(facts)))
    .replace('{date}', dateInWords(day));
}
