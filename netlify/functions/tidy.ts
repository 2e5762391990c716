import type { Config, Context } from '@netlify/functions';
import { tidyStores } from '#netlify/adapters/tidy-stores.ts';

/** Forgets what is no longer needed, and marks every letter that has no mark. */
export default async function tidy(_: Request, { deploy }: Context): Promise<Response> {
  await tidyStores(deploy.context, new Date());
  return Response.json({});
}

/** Every night, in UTC. */
export const config: Config = { schedule: '17 2 * * *' };
