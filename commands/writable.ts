import { access, constants, mkdir } from 'node:fs/promises';

/**
 * Sees to it that a folder is there and takes files.
 * @throws one sentence that names the folder and the repair
 */
export async function ensureWritable(folder: string, otherwise: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new Error(`Nothing can be written in the folder ${folder}. Repair it, or ${otherwise}.`);
  }
}
