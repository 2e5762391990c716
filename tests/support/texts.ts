import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A text of `content/`, as a visitor meets it. */
export interface Text {
  /** Path of the file, for messages: `content/stop/herken.mdx`. */
  path: string;
  /** The lines between the `---` marks, unread. */
  front: string;
  /** What follows the front matter: markdown with components. */
  body: string;
  /** Title, summary, lead and body: all that is read as running text. */
  prose: string;
}

/** Fields of the front matter that a visitor reads as sentences, at any depth. */
const readField =
  /^[ -]*(?:title|officialName|summary|lead|counts|note|text|helpTitle|helpText):(?: >-\n)? +(.+(?:\n {2,}(?!- |\w+:).+)*)$/gm;

/** Translations are held to the Dutch page they follow, not to the rules of Dutch. */
const isTranslation = (path: string) => /^content\/languages\/(?!nl\.mdx$)/.test(path);

/** Names of the files in a folder of `content/`, without the ending. */
export function idsIn(folder: string, ending: string): string[] {
  return readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, name.length - ending.length))
    .sort();
}

/** The value of a field written on one line, or on the line below it after `>-`. */
export function field(front: string, name: string): string | undefined {
  const found = new RegExp(`^${name}:(?: >-\\n)? +(.+)$`, 'm').exec(front)?.[1];
  return found && unquoted(found);
}

function unquoted(value: string): string {
  return value.replace(/^(['"])(.*)\1$/, '$2').replaceAll("''", "'");
}

/** Everything in front matter or data that a visitor reads as sentences. */
export function readIn(yaml: string): string[] {
  return [...yaml.matchAll(readField)].map(([, value = '']) => unquoted(value));
}

function textAt(path: string): Text {
  const [, front = '', ...rest] = readFileSync(path, 'utf8').split(/^---$/m);
  const body = rest.join('---');
  const prose = [...readIn(front), body].join('\n\n');
  return { path, front, body, prose };
}

/** Every Dutch MDX text of the site, wherever it stands in `content/`. */
export const texts: Text[] = globSync('content/**/*.mdx')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !isTranslation(path))
  .sort()
  .map(textAt);

/** Every organisation, those of the regions of zones among them, as the text of its file. */
export const organisations = globSync([
  'content/organisations/*.yaml',
  'content/zones/*/organisations/*.yaml',
])
  .sort()
  .map((path) => ({
    id: basename(path, '.yaml'),
    path,
    /** Zone whose site alone shows it; nothing when every site does. */
    zone: /^content\/zones\/([^/]+)\//.exec(path)?.[1],
    yaml: readFileSync(path, 'utf8'),
  }));
