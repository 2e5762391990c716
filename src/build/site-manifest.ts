import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { dayOfBuild, filled } from '#lib/environment.ts';
import { addressesOf } from './rules.ts';

/** The list of what was built, and its signature, beside the other files that machines look for. */
const manifestFile = '.well-known/site-manifest.json';
const signatureFile = `${manifestFile}.sig`;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Writes the SHA-256 of every public file under its address, with the commit and the day that the site was built for
 * and no time, so that whoever builds the same gets the same list. With `SITE_SIGNING_KEY` a signature lies beside it.
 * @param files public files of `dist`, complete
 * @returns the files that it wrote
 */
export async function writeManifest(
  dist: string,
  files: readonly string[],
  environment: Environment = process.env,
): Promise<string[]> {
  const hashed = files.map((file) => {
    const hash = createHash('sha256').update(readFileSync(`${dist}/${file}`));
    return [addressesOf(file)[0] ?? '', hash.digest('hex')] as const;
  });
  const text = `${JSON.stringify(
    {
      commit: commitOf(environment),
      day: dayOfBuild(environment, new Date()),
      files: Object.fromEntries(hashed),
    },
    null,
    1,
  )}\n`;
  await mkdir(dirname(`${dist}/${manifestFile}`), { recursive: true });
  await writeFile(`${dist}/${manifestFile}`, text);
  const key = filled(environment)['SITE_SIGNING_KEY'];
  if (key === undefined) return [manifestFile];
  await writeFile(`${dist}/${signatureFile}`, `${signatureOf(text, key)}\n`);
  return [manifestFile, signatureFile];
}

/** The commit that the host names (`COMMIT_REF`), or that of this folder when nothing in it was changed. */
function commitOf(environment: Environment): string | null {
  const named = filled(environment)['COMMIT_REF'];
  if (named !== undefined) return named;
  try {
    const isChanged = git('status', '--porcelain') !== '';
    return isChanged ? null : git('rev-parse', 'HEAD');
  } catch {
    return null;
  }
}

function git(...args: string[]): string {
  const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  return execFileSync('git', args, { encoding: 'utf8', stdio }).trim();
}

/** Ed25519 (RFC 8032): the same text and key give the same signature. */
function signatureOf(text: string, key: string): string {
  return sign(null, Buffer.from(text), privateKey(key)).toString('base64');
}

function privateKey(key: string) {
  try {
    const der = { key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8' } as const;
    const found = createPrivateKey(der);
    if (found.asymmetricKeyType === 'ed25519') return found;
  } catch {
    // What it holds stays unsaid.
  }
  throw new Error('SITE_SIGNING_KEY is no Ed25519 key: docs/integrity.md says how to make one.');
}
