import { chosenZone } from '#lib/environment.ts';
import * as z from 'zod';
import { dataIn } from './facts/reading.ts';
import { zoneBuiltFor } from './zone/built-for.ts';
import { stopsOf } from './zone/stops.ts';

const liveZone = z.looseObject({ status: z.literal('live') });

/**
 * The zone that a host builds for is live, so that people will write to it in earnest.
 * @throws when there is no such zone
 */
export async function isLive(env: Record<string, string | undefined>): Promise<boolean> {
  const id = await zoneBuiltFor(chosenZone(env));
  return liveZone.safeParse(await dataIn(`content/zones/${id}/zone.yaml`)).success;
}

/**
 * Refuses to build the site of a live zone that is not ready: where somebody would write and nobody would hear of it, or
 * would read what nobody vouches for.
 * @param today day of the build, `2026-11-28`
 * @throws with one sentence for each thing that stops it
 */
export async function ensureReady(
  env: Record<string, string | undefined>,
  today: string,
): Promise<void> {
  const stops = await stopsOf(await zoneBuiltFor(chosenZone(env)), env, today);
  if (stops.length === 0) return;
  throw new Error(
    [
      `De site van deze zone is live, en wordt zo niet gebouwd. Wat haar tegenhoudt:`,
      ...stops,
      'De instellingen staan uitgelegd in .env.example. Wil je de site alleen op deze computer bekijken: npm start, of --local.',
    ].join('\n'),
  );
}
