import { createPublicKey, verify } from 'node:crypto';
import { ask } from './ask.ts';
import { MANIFEST } from './build.ts';

/**
 * Whether the list of files that a site shows was signed with the secret half of a key.
 * @param key its public half, as OpenSSL writes it
 */
export async function isSignedBy(key: string, site: string): Promise<boolean> {
  const [list, signature] = await Promise.all([ask(site, MANIFEST), ask(site, `${MANIFEST}.sig`)]);
  if (list?.status !== 200 || signature?.status !== 200) return false;
  const bytes = Buffer.from(new TextDecoder().decode(signature.body), 'base64');
  return verify(null, list.body, createPublicKey(key), bytes);
}
