import type { Config, Context } from '@netlify/functions';
import { forwardKept } from '#contact/forward-kept.ts';
import { keptPorts, youngestToForward } from '#netlify/adapters/ports.ts';

/** Forwards the letters that stayed behind. */
export default async function forward(_: Request, context: Context): Promise<Response> {
  const run = await forwardKept(youngestToForward(), keptPorts(context.deploy.context));
  console.info(`kept letters: ${run.forwarded} forwarded, ${run.failed} failed`);
  return Response.json(run);
}

/** Every five minutes, in UTC. */
export const config: Config = { schedule: '*/5 * * * *' };
