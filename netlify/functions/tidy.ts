import type { Config, Context } from '@netlify/functions';
import { quotaOf } from '#netlify/adapters/composition.ts';
import { spentProofs } from '#netlify/adapters/spent-proofs.ts';

/** Forgets what was kept only to compare: used proofs after a day or two, and places of hours that are over. */
export default async function tidy(_: Request, { deploy }: Context): Promise<Response> {
  await Promise.all([
    spentProofs(deploy.context, () => new Date()).tidy(),
    quotaOf(deploy.context).tidy(),
  ]);
  return Response.json({});
}

/** Every night, in UTC. */
export const config: Config = { schedule: '17 2 * * *' };
