import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { rulesIn, type HeaderRules } from '#lib/header-rules.ts';

const manifestSchema = z.strictObject({
  commit: z.string().nullable(),
  day: z.string(),
  files: z.record(z.string(), z.string()),
});

/** Which build it is, and the SHA-256 of each file by its address. */
export type Manifest = z.output<typeof manifestSchema>;

/** What a host would serve of a build of our own. */
export interface Build {
  manifest: Manifest;
  /** Headers by address, those of every address under `/*`. */
  rules: HeaderRules;
}

/** Address of the list that every site shows of itself. */
export const MANIFEST = '/.well-known/site-manifest.json';

/**
 * Reads a build of our own.
 * @param dist its folder
 * @throws one sentence when there is none
 */
export async function readBuild(dist: string): Promise<Build> {
  try {
    const manifest = readManifest(await readFile(`${dist}${MANIFEST}`, 'utf8'));
    return { manifest, rules: rulesIn(await readFile(`${dist}/_headers`, 'utf8')) };
  } catch (error) {
    throw new Error(`There is no build in ${dist}/ to compare with: run "npm run build" first.`, {
      cause: error,
    });
  }
}

/**
 * Reads a list of files.
 * @throws when it is none
 */
export function readManifest(text: string): Manifest {
  return manifestSchema.parse(JSON.parse(text));
}
