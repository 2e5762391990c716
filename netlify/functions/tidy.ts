import type { Config, Context } from '@netlify/functions';
import { usedProofs } from '#netlify/adapters/used.ts';

/** Forgets used proofs after a day or two. */
export default async function tidy(_: Request, context: Context): Promise<Response> {
  await usedProofs(context.deploy.context, () => new Date()).tidy();
  return Response.json({});
}

/** Every night, in UTC. */
export const config: Config = { schedule: '17 2 * * *' };
