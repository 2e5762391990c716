import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ask } from './ask.ts';
import { MANIFEST } from './build.ts';

/**
 * Reads the public half of a signing key, as OpenSSL writes it.
 * @throws one sentence when the file is none: the secret half has no place on a machine that only compares
 */
export async function readKey(file: string): Promise<KeyObject> {
  try {
    const text = await readFile(file, 'utf8');
    const key = createPublicKey(text);
    if (key.asymmetricKeyType === 'ed25519' && text.includes('BEGIN PUBLIC KEY')) return key;
  } catch {
    // Whatever it is, it is no key.
  }
  throw new Error(
    `${file} is not the public half of an Ed25519 key: docs/integrity.md says how to make one.`,
  );
}

/** What is wrong with the signature of the list of files that a site shows; nothing when the key signed it. */
export async function signatureProblem(key: KeyObject, site: string): Promise<string | undefined> {
  const [list, signature] = await Promise.all([ask(site, MANIFEST), ask(site, `${MANIFEST}.sig`)]);
  if (list?.status !== 200 || signature?.status !== 200)
    return `${MANIFEST}: has no signature, so that nobody knows who made it`;
  const bytes = Buffer.from(new TextDecoder().decode(signature.body), 'base64');
  if (verify(null, list.body, key, bytes)) return undefined;
  return `${MANIFEST}: was signed with another key, or changed since`;
}
