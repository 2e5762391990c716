import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import type { SetPaper } from './press.ts';

/** Where papers stand that were set before, each under a name of all that it was made of. */
const KEPT = '.astro/papers';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What a kept file begins with: a hash of what follows, and how many pages the paper has. */
const HASH_LENGTH = 32;
const HEAD_LENGTH = HASH_LENGTH + 4;

/** A name for all that a paper is made of: other bytes, or the same in other pieces, have another name. */
export function nameOf(pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** The paper of that name as it was set before; else it is set, and kept for the next build. */
export async function keptOrSet(name: string, set: () => SetPaper): Promise<SetPaper> {
  const before = await kept(name);
  if (before) return before;
  const paper = set();
  const pages = Buffer.alloc(4);
  pages.writeUInt32BE(paper.pages);
  const body = Buffer.concat([pages, paper.pdf]);
  await mkdir(KEPT, { recursive: true });
  // A build that stops half way leaves no half paper under the name of a whole one.
  const draft = `${KEPT}/${randomUUID()}`;
  await writeFile(draft, Buffer.concat([hashOf(body), body]));
  await rename(draft, `${KEPT}/${name}`);
  return paper;
}

/** Forgets papers that no build asked for in a week. Another build in this folder may take a file away meanwhile. */
export async function forgetOldPapers(now: Date): Promise<void> {
  const names = await readdir(KEPT).catch(() => []);
  for (const name of names) {
    const file = `${KEPT}/${name}`;
    const found = await stat(file).catch(unlessGone);
    if (found && now.getTime() - found.mtimeMs > WEEK) await rm(file, { force: true });
  }
}

/** Nothing when there is none, or when it is damaged. */
async function kept(name: string): Promise<SetPaper | undefined> {
  const file = `${KEPT}/${name}`;
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const body = bytes.subarray(HASH_LENGTH);
  if (!hashOf(body).equals(bytes.subarray(0, HASH_LENGTH))) return undefined;
  const now = new Date();
  await utimes(file, now, now).catch(unlessGone);
  return {
    pages: body.readUInt32BE(),
    pdf: new Uint8Array(bytes.subarray(HEAD_LENGTH)),
  };
}

/** @throws what went wrong, unless the file is no longer there */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

function hashOf(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
