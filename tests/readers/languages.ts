import { createHash } from 'node:crypto';
import { idsIn, readIn, readMdx } from './texts.ts';

/** First help in one language, as its file says it. */
export interface LanguageText {
  /** `ar`, from the name of the file. */
  tag: string;
  /** `content/languages/ar.mdx` */
  path: string;
  /** Front matter. */
  front: LanguageFront;
  /** Body below the front matter. */
  body: string;
  /** Organisations it names, in order. */
  organisations: string[];
  /** Visible texts of the front matter that the Dutch page has too, in order. */
  lines: string[];
}

/** The fields that rules look at, as `src/languages/schema.ts` describes them. */
export interface LanguageFront {
  direction: string;
  title: string;
  danger: { organisation: string }[];
  help: { organisation: string }[];
  other: { organisation: string; text: string }[];
  translation: {
    sourceHash: string;
    label: string;
    notReviewedNotice: string;
    demo: string;
    /** What stands around the text. */
    shell: Record<string, string>;
    inDutch: string;
    reviewedOn: string | null;
  } | null;
}

function languageText(tag: string): LanguageText {
  const path = `content/languages/${tag}.mdx`;
  const { front: read, body } = readMdx(path);
  // The build has held it to its schema.
  const front = read as LanguageFront;
  const organisations = [...front.danger, ...front.help, ...front.other].map(
    ({ organisation }) => organisation,
  );
  return { tag, path, front, body, organisations, lines: readIn({ ...front, translation: null }) };
}

/** The Dutch page that the others translate. */
export const dutch = languageText('nl');

/** The translations. */
export const translations = idsIn('languages', '.mdx')
  .filter((tag) => tag !== 'nl')
  .map(languageText);

/** Changes with every word of a page, and not with the dates of its sources. */
export function versionOf({ lines, organisations, body }: LanguageText): string {
  const words = JSON.stringify([lines, organisations, body.trim()]);
  return createHash('sha256').update(words).digest('hex').slice(0, 8);
}
