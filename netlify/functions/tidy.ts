import type { Config, Context } from '@netlify/functions';
import { spentProofs } from '#netlify/adapters/spent-proofs.ts';

/** Forgets used proofs after a day or two. */
export default async function tidy(_: Request, context: Context): Promise<Response> {
  await spentProofs(context.deploy.context, () => new Date()).tidy();
  return Response.json({});
}

/** Every night, in UTC. */
export const config: Config = { schedule: '17 2 * * *' };
