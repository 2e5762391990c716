import type { LanguagePage } from '#languages/query.ts';
import type { SchoolDesk } from '#schools/school.ts';
import { brochureMarkup, type Format } from './brochure.ts';
import { sheetsMarkup } from './folding.ts';
import { languageMarkup } from './language-sheet.ts';
import { listMarkup } from './plan-list.ts';
import { cardMarkup } from './pocket-card.ts';
import { posterMarkup } from './poster.ts';
import { openPress, type Press, type SetPaper } from './press.ts';
import { brochureFacts, cardFacts } from './query.ts';
import { schoolMarkup } from './school-sheet.ts';
import { languageFacts, PLAN, planList, posterFacts, schoolFacts } from './sheet-facts.ts';
import { words } from '#lib/words.ts';

/** Papers of `/stop/`, by the name of their file, which says nothing. */
const makers = {
  brochure: (press) => setBrochure(press, 'small'),
  lezen: (press) => setBrochure(press, 'large'),
  vouwen: setSheets,
  lijst: setList,
  kaartje: async (press) => press.set(cardMarkup(await cardFacts()), 'accessible'),
  affiche: (press) => setPoster(press, false),
  'affiche-groot': (press) => setPoster(press, true),
} satisfies Record<string, (press: Press) => Promise<SetPaper>>;

/** Name of a paper of `/stop/`. */
export type PaperName = keyof typeof makers;

/** A paper as the bytes of its file. */
type Pdf = Uint8Array<ArrayBuffer>;

/** This machine can set papers; one that cannot offers none. */
export async function hasPress(): Promise<boolean> {
  return (await openPress()) !== undefined;
}

/** The papers of `/stop/` that this machine can set: a poster only once there is an address to tear off. */
export async function paperNames(): Promise<PaperName[]> {
  if (!(await hasPress())) return [];
  const hasPoster = (await posterFacts()) !== undefined;
  return (Object.keys(makers) as PaperName[]).filter(
    (name) => hasPoster || !name.startsWith('affiche'),
  );
}

/** A paper of `/stop/`. */
export async function paperNamed(name: PaperName): Promise<Pdf> {
  return (await makers[name](await press())).pdf;
}

/** First help in one language, on one page. */
export async function languagePaper(page: LanguagePage): Promise<Pdf> {
  const facts = await languageFacts(page);
  const set = (size: number) => languageMarkup(facts, size);
  return (await setOnOnePage(await press(), page.filePath ?? page.id, set)).pdf;
}

/** What to do and whom to call, for the wall of a staff room. */
export async function schoolPaper(desk: SchoolDesk | undefined): Promise<Pdf> {
  return (await (await press()).set(schoolMarkup(await schoolFacts(desk)), 'accessible')).pdf;
}

async function press(): Promise<Press> {
  const open = await openPress();
  if (open) return open;
  throw new Error('A paper was asked for, and this machine has no press.');
}

/** Sheets of paper have four pages of a booklet, so a small brochure gets empty ones before its back. */
async function setBrochure(open: Press, format: Format): Promise<SetPaper> {
  const facts = await brochureFacts();
  const paper = await open.set(brochureMarkup(facts, format), 'accessible');
  const blanks = format === 'small' ? -paper.pages & 3 : 0;
  return blanks === 0 ? paper : open.set(brochureMarkup(facts, format, blanks), 'accessible');
}

async function setSheets(open: Press): Promise<SetPaper> {
  const { pdf, pages } = await setBrochure(open, 'small');
  const { title } = (await brochureFacts()).words;
  return open.set(sheetsMarkup(title, 'brochure.pdf', pages), 'plain', { 'brochure.pdf': pdf });
}

async function setList(open: Press): Promise<SetPaper> {
  const items = await planList();
  return setOnOnePage(open, PLAN, (size) => listMarkup(words.paper.sheet, items, size));
}

/** Sizes of letters in points, the most readable first. */
const SIZES = [13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5];

/** @throws naming the file when its text does not fit on a page in letters that somebody can read */
async function setOnOnePage(
  open: Press,
  file: string,
  markupIn: (size: number) => string,
): Promise<SetPaper> {
  for (const size of SIZES) {
    const paper = await open.set(markupIn(size), 'accessible');
    if (paper.pages === 1) return paper;
  }
  throw new Error(`${file}: dit past niet op één blad. Maak het korter.`);
}

async function setPoster(open: Press, isLarge: boolean): Promise<SetPaper> {
  const facts = await posterFacts();
  if (!facts) throw new Error('A poster was asked for, and the site has no address to tear off.');
  return open.set(posterMarkup(facts, isLarge), 'accessible');
}
