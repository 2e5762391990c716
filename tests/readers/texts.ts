import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { organisationSchema, type Organisation } from '#help/schema.ts';
import { zoneOf } from '#zone/of-zone.ts';

/** A text of `content/`, as a visitor meets it. */
export interface Text {
  /** Path of the file, for messages: `content/stop/herken.mdx`. */
  path: string;
  /** Front matter. */
  front: Front;
  /** Body below the front matter: markdown with components. */
  body: string;
  /** Title, summary, lead and body: all that is read as running text. */
  prose: string;
}

/** Fields of front matter that rules look at; each kind of text has some of them. */
export interface Front {
  title?: string;
  officialName?: string;
  summary?: string;
  lead?: string;
  organisations?: string[];
  sources?: { name: string; source: string | null }[];
}

/** Fields that a visitor reads as sentences, at any depth. */
const readFields = [
  ...['title', 'officialName', 'summary', 'lead', 'counts', 'note', 'text'],
  ...['helpTitle', 'helpText', 'otherTitle', 'otherText'],
];

/** Translations are held to the Dutch page they follow, not to the rules of Dutch. */
const isTranslation = (path: string) => /^content\/languages\/(?!nl\.mdx$)/.test(path);

/** Names of the files in a folder of `content/`, without the ending. */
export function idsIn(folder: string, ending: string): string[] {
  return readdirSync(`content/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, name.length - ending.length))
    .sort();
}

/** Everything in front matter or data that a visitor reads as sentences. */
export function readIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' && readFields.includes(name) ? [value] : readIn(value),
  );
}

/** Splits a text of `content/` into its front matter, read as YAML, and what follows. */
export function readMdx(path: string): { front: unknown; body: string } {
  const [, front = '', ...rest] = readFileSync(path, 'utf8').split(/^---$/m);
  return { front: parse(front), body: rest.join('---') };
}

function textAt(path: string): Text {
  const { front, body } = readMdx(path);
  // The build has held it to the schema of its folder.
  return { path, front: front as Front, body, prose: [...readIn(front), body].join('\n\n') };
}

/** Every Dutch MDX text of the site, wherever it stands in `content/`. */
export const texts: Text[] = globSync('content/**/*.mdx')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !isTranslation(path))
  .sort()
  .map(textAt);

/** An organisation, as its file says it. */
export interface OrganisationFile extends Organisation {
  id: string;
  path: string;
  /** Zone whose site alone shows it; nothing when every site does. */
  zone: string | undefined;
  /** All of the file, for rules about every word in it. */
  yaml: string;
}

/** Every organisation, those of the regions of zones among them. */
export const organisations: OrganisationFile[] = globSync([
  'content/organisations/*.yaml',
  'content/zones/*/organisations/*.yaml',
])
  .sort()
  .map((path) => {
    const yaml = readFileSync(path, 'utf8');
    return {
      ...organisationSchema.parse(parse(yaml)),
      id: basename(path, '.yaml'),
      path,
      zone: zoneOf(path),
      yaml,
    };
  });
