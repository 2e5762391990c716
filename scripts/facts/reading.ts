import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';

/** The data of one file: of a text only what stands between its `---` lines. */
export interface DataFile {
  file: string;
  data: unknown;
}

/** Every data file and text that the site of a zone is built from: the shared ones, and the zone's own. */
export async function contentOf(zone: string): Promise<DataFile[]> {
  const files = globSync('content/**/*.{yaml,mdx}').sort();
  const own = files.filter(
    (file) => !file.startsWith('content/zones/') || file.startsWith(`content/zones/${zone}/`),
  );
  return Promise.all(own.map(async (file) => ({ file, data: await dataIn(file) })));
}

/** Texts that a zone may add to shared pages and has not: each of those pages says to ask the zone. */
export function textsMissingIn(zone: string): string[] {
  const shared = globSync('content/offering/*.mdx').map((file) => basename(file));
  return [...shared, 'dienst.mdx']
    .map((name) => `content/zones/${zone}/offering/${name}`)
    .filter((file) => !existsSync(file));
}

/**
 * The data in a file of `content/`.
 * @throws when the file is not YAML, with its name
 */
export async function dataIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  const [, front = ''] = file.endsWith('.mdx') ? text.split(/^---$/m) : ['', text];
  try {
    return parse(front);
  } catch (error) {
    throw new Error(`${file} is not readable: ${String(error)}`, { cause: error });
  }
}
