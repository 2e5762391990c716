import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { field, idsIn } from './texts.ts';

/** First help in one language, as its file says it. */
export interface LanguageText {
  /** `ar`, from the name of the file. */
  tag: string;
  /** `content/languages/ar.mdx` */
  path: string;
  /** The lines between the `---` marks. */
  front: string;
  /** What follows them. */
  body: string;
  /** Organisations it names, in order. */
  organisations: string[];
  /** What a reader sees of the front matter, in order. */
  lines: string[];
}

function languageText(tag: string): LanguageText {
  const path = `content/languages/${tag}.mdx`;
  const [, front = '', body = ''] = readFileSync(path, 'utf8').split(/^---$/m);
  const lines = [...front.matchAll(/^ *(?:title|lead|text|helpTitle|helpText): (.+)$/gm)];
  const organisations = [...front.matchAll(/organisation: (\S+)$/gm)].map(([, id = '']) => id);
  return { tag, path, front, body, organisations, lines: lines.map(([, line = '']) => line) };
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

/** The version of the Dutch page that a translation says it follows. */
export function followed({ front }: LanguageText): string | undefined {
  return field(front, ' {2}follows');
}
