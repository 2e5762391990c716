import type { Config, Context } from '@netlify/functions';
import { canaryLetter } from '#netlify/adapters/canary-letter.ts';
import { functionsManifest } from '#netlify/adapters/functions-manifest.ts';

/** Sends a marked letter the whole way a visitor's goes; the next runs see whether it comes through. */
export default async function canary(_: Request, { deploy }: Context): Promise<Response> {
  const { zone } = await functionsManifest();
  await canaryLetter(deploy.context, zone.recipients);
  return Response.json({});
}

/** Every day early in the morning, in UTC; never in a minute of `forward`, which judges what this writes. */
export const config: Config = { schedule: '13 4 * * *' };
