import { brochureMarkup, type Format } from './brochure.ts';
import { cardMarkup } from './pocket-card.ts';
import { openPress, type Press, type SetPaper } from './press.ts';
import { brochureFacts, cardFacts } from './query.ts';
import { sheetsMarkup } from './folding.ts';

/** Every paper, by the name of its file, which says nothing. */
const makers = {
  brochure: (press) => setBrochure(press, 'small'),
  lezen: (press) => setBrochure(press, 'large'),
  vouwen: setSheets,
  kaartje: async (press) => press.set(cardMarkup(await cardFacts()), 'accessible'),
} satisfies Record<string, (press: Press) => Promise<SetPaper>>;

/** Name of a paper. */
export type PaperName = keyof typeof makers;

/** The papers that this machine can set: all, or none when it has no press. */
export async function paperNames(): Promise<PaperName[]> {
  return (await openPress()) ? (Object.keys(makers) as PaperName[]) : [];
}

/** A paper as the bytes of its file. */
export async function paperNamed(name: PaperName): Promise<Uint8Array<ArrayBuffer>> {
  const press = await openPress();
  if (!press) throw new Error(`${name}.pdf was asked for, and this machine has no press.`);
  return (await makers[name](press)).pdf;
}

/** Sheets of paper have four pages of a booklet, so a small brochure gets empty ones before its back. */
async function setBrochure(press: Press, format: Format): Promise<SetPaper> {
  const facts = await brochureFacts();
  const paper = await press.set(brochureMarkup(facts, format), 'accessible');
  const blanks = format === 'small' ? -paper.pages & 3 : 0;
  return blanks === 0 ? paper : press.set(brochureMarkup(facts, format, blanks), 'accessible');
}

async function setSheets(press: Press): Promise<SetPaper> {
  const { pdf, pages } = await setBrochure(press, 'small');
  const { title } = (await brochureFacts()).words;
  return press.set(sheetsMarkup(title, 'brochure.pdf', pages), 'plain', { 'brochure.pdf': pdf });
}
