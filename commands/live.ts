import { existsSync } from 'node:fs';
import { chosenZone } from '#lib/environment.ts';
import { missingForLive } from '#netlify/adapters/live-settings.ts';
import * as z from 'zod';
import { dataIn } from './facts/reading.ts';

const liveZone = z.looseObject({ status: z.literal('live') });

/**
 * Refuses to build the site of a live zone where somebody would write and nobody would hear of it. A demonstration
 * needs no setting.
 * @throws with one sentence for each setting that is missing
 */
export async function ensureReady(env: Record<string, string | undefined>): Promise<void> {
  const file = `content/zones/${chosenZone(env)}/zone.yaml`;
  // What else may be wrong with that file, the build says.
  if (!existsSync(file) || !liveZone.safeParse(await dataIn(file)).success) return;
  const missing = missingForLive(env);
  if (missing.length === 0) return;
  throw new Error(
    [
      `${file} says status: live, and the site of a live zone is not built like this.`,
      ...missing,
      'See .env.example. To look at the site on this machine only: npm start, or --local.',
    ].join('\n'),
  );
}
