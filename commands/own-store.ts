import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { forgetHalves } from '#netlify/adapters/file-store.ts';
import { ensureWritable } from './writable.ts';

/**
 * Takes a store for this process alone, for as long as it runs, and clears what a killed one left half written.
 * @throws one sentence when it cannot be written, or when another process has it
 */
export async function takeStore(folder: string): Promise<void> {
  await ensureWritable(folder, 'set STORE_DIR to another');
  await claim(await realpath(folder)).catch(() => {
    throw new Error(
      `Another process serves from the store in ${folder}. Stop it, or set STORE_DIR to another.`,
    );
  });
  await forgetHalves(folder);
}

/** A socket that has no file (Linux): the system takes the name back, however the process ends. */
async function claim(folder: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const name = createHash('sha256').update(folder).digest('hex');
  const held = createServer().listen(`\0sociale-politie-${name}`);
  await once(held, 'listening');
  held.unref();
}
